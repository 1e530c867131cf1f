import {describe, expect, test} from "vitest";
import {z} from "zod";
import {cases} from "../cases.ts";
import {factsOf, lexicon} from "../facts.ts";

const Case = z.object({text: z.string(), scopes: z.array(z.string().nullable()), why: z.string().optional()});

const read = cases("scope", Case).map((one) => ({...one, found: factsOf(one.text).map(({scope}) => scope)}));

describe("a figure belongs to the body that its text speaks of", () => {
  test.each(read)("$text", ({found, scopes}) => {
    expect(found).toEqual(scopes);
  });
});

describe("a county whose name has two characters", () => {
  const place = lexicon.places.byCode.get("320322") ?? null;

  test.each([
    "沛县县委改革办召开会议4次。",
    "沛县县政府出台文件12件。",
    "沛县县城新增公园5个。",
    "沛县县直部门下放事项38项。",
    "2020年，沛县县级财政投入860万元。"
  ])("is no longer than that: %s", (text) => expect(factsOf(text, {place}).map(({scope}) => scope)).toEqual([null]));
});

describe("who says whom a figure belongs to", () => {
  test.each([
    ["全市新增企业300户，办结事项20件。", ["stated", "carried"]],
    ["赣州市新增企业300户。", ["stated"]],
    ["新增企业300户。", ["assumed"]],
    ["高新区推行承诺制，新增企业30户。", ["carried"]],
    ["高新区新增企业30户，增长5%。该区新增学校2所。", ["stated", "carried", "carried"]],
    ["一、经开区改革\n新增企业30户。\n全市新增企业300户。", ["carried", "stated"]],
    ["市科技局办结事项20件。", ["assumed"]]
  ])("%s", (text, bases) => {
    expect(factsOf(text).map(({scopeBasis}) => scopeBasis)).toEqual(bases);
  });
});

describe("what part a figure is of", () => {
  test.each([
    ["119个事项办理时限压缩60%。", [null, "119个事项"]],
    ["首批24项高频事项实现全程网办，平均用时减少3天。", ["首批", "首批24项"]],
    ["第二批清单取消事项30项。", ["第二批清单"]],
    ["市本级保留事项143项。", ["市本级"]],
    ["推出80个重点事项，平均跑动次数减少90%，办理时限压缩60%。", [null, "80个重点事项", "80个重点事项"]],
    ["推出130个“一件事一次办”重点事项，平均压减时间50%。", [null, "130个“一件事一次办”重点事项"]],
    ["新增企业300户。", [null]],
    ["入选国家首批示范工厂名单，新增绿色工厂6家。", [null]],
    ["第二批开放试点全部完成，公路里程增至1200公里。", [null]],
    ["成为全国首批试验区，30个项目入选典型案例。", [null]],
    ["首批改革扎实推进，经费下降12%。", ["首批"]],
    ["8家单位入选第一批培育基地，打造中心9个。", [null, null]],
    ["首批16个先导区建成，企业超过80家。", ["首批", "首批16个"]],
    ["80个高频事项“全程网办”，30个便民事项“跨县通办”。", [null, null]],
    ["15个重点事项审批材料精简70%，新增经营主体2万户。", [null, "15个重点事项", null]],
    ["建成7个港航项目，高速公路里程达到800公里。", [null, null]],
    ["建设20个乡镇文化站、60个村级书屋。", [null, null]],
    ["改造10个街道食堂和40个社区食堂。", [null, null]],
    ["推进60个省级重点项目，完成投资90亿元。", [null, "60个省级重点项目"]],
    ["累计办理40个重点事项，群众满意率达99%。", [null, null]],
    ["认定首批近零碳、零碳园区9家。", ["首批"]],
    ["在2个重点项目投产基础上，再增加3个重点项目。", [null, null]]
  ])("%s", (text, coverages) => {
    expect(factsOf(text).map(({coverage}) => coverage)).toEqual(coverages);
  });
});

describe("a report of a body or a zone says so at its beginning", () => {
  test.each([
    [
      "2023年，东山县人民法院服务大局。现将东山法院工作情况总结如下：\n一、执法办案\n审结案件169件，列全市第1。\n县委肯定其做法，化解纠纷30件。",
      ["东山县人民法院", "东山县人民法院", "东山县人民法院"]
    ],
    ["东山县人民法院审结案件169件。\n新增企业20户。", ["东山县人民法院", null]],
    ["云岭新区改革提速\n云岭新区是国家级新区。\n新区引进项目30个。云岭新区税收增长5%。", [null, null]],
    ["云岭经开区排名进位\n云岭经济技术开发区位居第5名。\n天津港\n云岭经开区签约项目20个。", [null, null]]
  ])("%s", (text, scopes) => {
    expect(factsOf(text, {place: null}).map(({scope}) => scope)).toEqual(scopes);
  });

  test.each([
    ["2015年工作回顾\n2015年，全市检察机关忠实履职。\n立案侦查犯罪50件。", "全市检察机关"],
    ["云岭中院向大会作工作报告\n会议听取报告，全市法院依法履职。\n审结案件900件。", "全市法院"],
    ["会议对东平县法院的工作给予肯定。\n2018年东平县法院工作情况如下。\n受理案件900件。", "东平县法院"],
    ["培育三年来，黄台镇加快转型，黄台面积扩大。\n黄台人谋划新城，黄台面貌一新。\n实施项目57个。", "黄台镇"]
  ])("%s", (text, scope) => {
    expect(factsOf(text, {place: null}).map((fact) => fact.scope)).toEqual([scope]);
  });

  test("a court is told from all courts of its city", () => {
    const text = "现在由我代表市中级人民法院向大会作工作报告。\n全市法院受理案件900件；市中院受理案件80件，审结70件。";
    expect(factsOf(text).map(({scope}) => scope)).toEqual(["全市法院", "市中院", "市中院"]);
  });

  test("a firm that is told of first does not report", () => {
    const text = "向大会报告工作。\n五年奋斗不易。\n大庆油田产量保持40万吨。\n居民收入增长5%。";
    expect(factsOf(text).map(({scope}) => scope)).toEqual(["大庆油田", null]);
  });

  test.each([
    "区政务服务局2021年工作总结\n今年以来，我局推进改革。\n区政务服务中心获评标杆。\n新增通办事项60项。",
    "市数据局2021年工作情况\n现将工作情况汇报如下。\n市县两级大厅秩序良好。\n归集数据2亿条。"
  ])("a hall that a bureau tells of does not report: %s", (text) => {
    expect(factsOf(text).map(({scope}) => scope)).toEqual([null]);
  });

  test("what a district has for its own level is the district's", () => {
    const place = lexicon.places.byCode.get("110105") ?? null;
    expect(factsOf("区级一般公共预算收入完成278亿元。", {place}).map(({scope}) => scope)).toEqual([null]);
  });
});

describe("a report's own place is no scope, in whichever of its names", () => {
  test.each([
    ["310115", ["上海市浦东新区", "上海浦东新区", "浦东新区", "浦东"]],
    ["500103", ["重庆市渝中区", "重庆渝中区", "渝中区", "渝中"]],
    ["110105", ["北京市朝阳区", "北京朝阳区", "朝阳区"]],
    ["220104", ["吉林省长春市朝阳区", "吉林长春朝阳区", "长春市朝阳区", "朝阳区"]],
    ["360700", ["江西省赣州市", "江西赣州市", "江西赣州", "赣州"]]
  ])("%s: %s", (code, names) => {
    const place = lexicon.places.byCode.get(code) ?? null;
    for (const name of names)
      expect(factsOf(`${name}地区生产总值达到800亿元。`, {place}).map(({scope}) => scope)).toEqual([null]);
    const title = `${names[0]}2021年改革工作总结\n新增企业300户。`;
    expect(factsOf(title, {place}).map(({scope}) => scope)).toEqual([null]);
  });

  test.each([
    ["110105", "长春市朝阳区"],
    ["350102", "南京市鼓楼区"],
    ["360700", "江西省赣州市章贡区"],
    ["360700", "江西省吉安市"],
    ["220104", "长春市"]
  ])("in the report of %s %s is another", (code, name) => {
    const place = lexicon.places.byCode.get(code) ?? null;
    expect(factsOf(`${name}新增企业300户。`, {place}).map(({scope}) => scope)).toEqual([name]);
  });

  test.each(["鼓楼区", "江苏省鼓楼区", "朝阳区"])("nor is the name that several places have: %s", (name) => {
    const text = `${name}2021年改革工作总结\n${name}新增企业300户。\n新增学校2所。\n云岭高新区新增医院1家。`;
    expect(factsOf(text, {place: null}).map(({scope}) => scope)).toEqual([null, null, "云岭高新区"]);
  });
});
