import {describe, expect, test} from "vitest";
import {withDisposals} from "../../src/resolve/plainly.ts";
import {factsOf, lexicon} from "../facts.ts";

const rolesIn = (text: string): string[] => factsOf(text).map(({role}) => role);

describe("the role of each figure of a review", () => {
  test.each([
    {text: "全年办结政务服务事项2370件。", roles: ["outcome"]},
    {text: "市本级取消审批事项26项，下放权限35项。", roles: ["reform_count", "reform_count"]},
    {text: "全年召开改革专题会议8次，出台制度文件17份。", roles: ["reform_count", "reform_count"]},
    {text: "企业开办时间压缩62%，群众满意率达98.5%。", roles: ["outcome", "outcome"]},
    {text: "全市固定资产投资同比增长7.5%。", roles: ["outcome"]},
    {text: "力争引进企业40家，有望新增产值12亿元。", roles: ["target", "target"]},
    {text: "下一步，将新设自助终端40台。", roles: ["target"]},
    {text: "引进投资5亿元以上项目18个。", roles: ["context", "outcome"]},
    {
      text: "全市取消证明材料320份，政府规章制定2件、废止3件。",
      roles: ["reform_count", "reform_count", "reform_count"]
    },
    {text: "任务分为六类、52项，片区服务队组建8支。", roles: ["reform_count", "reform_count", "reform_count"]},
    {text: "全年帮办服务340次，检查企业52家，培训干部600人次。", roles: ["outcome", "outcome", "outcome"]},
    {text: "审结案件730件，判处罪犯412人。", roles: ["outcome", "outcome"]},
    {text: "县直部门原有审批事项312项，机关核定编制26名。", roles: ["context", "context"]},
    {text: "2010年，全村只有机井3眼，人均收入不到2000元。", roles: ["context", "context"]},
    {text: "建成医院5家，人均预期寿命提高到80岁以上。", roles: ["outcome", "outcome"]},
    {text: "人均预期寿命增至79岁。", roles: ["outcome"]},
    {text: "健康预期寿命超过70岁。", roles: ["outcome"]},
    {text: "力争人均预期寿命达到80岁以上。", roles: ["target"]},
    {text: "下一步，人均预期寿命提高到80岁。", roles: ["target"]},
    {text: "某公司占地40亩，现有员工300人。", roles: ["context", "context"]}
  ])("$text", ({text, roles}) => {
    expect(rolesIn(text)).toEqual(roles);
  });
});

test.each([
  "地区生产总值达到1200亿元，较“十二五”末的900亿元增加300亿元。",
  "市场主体达到9万户，比2019年的6万户增加3万户。",
  "城镇化率达到62%，较上年的58%高4个百分点。",
  "高新技术企业达到420家，比改革前的150家增加270家。",
  "粮食产量达到40亿斤，比2020年同期的38亿斤增加2亿斤。"
])("what a figure is set against is background: %s", (text) => {
  expect(rolesIn(text).slice(0, 3)).toEqual(["outcome", "context", "outcome"]);
});

test.each(["2025年的产值达到300亿元。", "比2020年增加的120亿元投向工业。", "高于上年的产值达到40亿元。"])(
  "nothing is set against what only names a year: %s",
  (text) => {
    expect(rolesIn(text)).not.toContain("context");
  }
);

test("what only the kind of report says gives way to the words of a clause", () => {
  const plan = {kind: "plan", year: 2022, period: {start: "2022-01-01", end: "2022-12-31"}} as const;
  expect(factsOf("截至目前，累计减免费用510万元。", plan)[0]?.role).toBe("outcome");
  expect(factsOf("力争减免费用510万元。", plan)[0]?.role).toBe("target");
});

test.each([
  "下一步，常住人口城镇化率达到71%左右。",
  "今后，确保粮食播种面积1530万亩。",
  "明年，林下经济面积达260万亩。",
  "下一步，为1万名残疾人提供康复服务。"
])("what stands is promised where words look ahead: %s", (text) => {
  expect(rolesIn(text)).toEqual(["target"]);
});

test.each(["实施“双十”培育计划，建成省级样板区3个。", "深入推进就业挖潜扩容计划，开发岗位35万个。"])(
  "a plan that has a name promises nothing: %s",
  (text) => {
    expect(rolesIn(text)).not.toContain("target");
  }
);

describe("将 before an object with which something is done promises nothing", () => {
  const rolesUnder = (heading: string, text: string): string[] =>
    factsOf(`东江市2025年改革工作情况\n一、${heading}\n${text}`, {year: 2025}).map(({role}) => role);

  test.each([
    ["将建设项目审图等52项县级权限赋权乡镇同步实施。", "reform_count"],
    ["将36项审批事项下放开发区。", "reform_count"],
    ["将“证照分离”改革的36项事项纳入告知承诺。", "reform_count"],
    ["将申请材料精简60%。", "outcome"],
    ["将审批流程再造，将办理时限由20天压缩至5天。", "outcome"],
    ["将住院费用报销比例提高到80%。", "outcome"],
    ["将更多站点升级改造，将其中52处延伸至社区。", "outcome"],
    ["扎实推进同权，将26家县级医院接入平台。", "outcome"]
  ])("%s", (text, role) => expect(rolesUnder("主要成效", text)).toEqual([role]));

  test.each([
    "全市将建设学校20所。",
    "全市将新增就业3万人。",
    "园区将带动税收提高10%。",
    "将推动80项权限下放县区。",
    "将进一步把30项事项下放。",
    "城区将改造老旧小区20个。",
    "将重点培育企业30家。"
  ])("a verb right behind it looks ahead: %s", (text) => expect(withDisposals(text, lexicon.roles)).toBe(text));

  test("where its section looks ahead, it is promised all the same", () => {
    expect(rolesUnder("下一步工作打算", "将36项审批事项下放开发区。")).toEqual(["target"]);
  });
});

describe("an estimate of what was is no promise", () => {
  test.each([
    ["这五年，研发经费投入预计年均增长11%以上。", "outcome"],
    ["过去一年，全市高质量发展。预计全年生产总值增长6%。", "outcome"],
    ["过去一年，人均预期寿命预计达80岁。", "outcome"],
    ["过去一年，数字经济增加值预计突破300亿元。", "outcome"],
    ["过去一年，可再生能源装机预计达到1200万千瓦以上。", "outcome"],
    ["过去一年，电站开工，建成后预计年产值20亿元。", "target"],
    ["过去一年，园区全部投产后，预计每年可新增税收2亿元。", "target"],
    ["过去一年，成立产业联盟，预计到2030年规模达到500亿元。", "target"],
    ["今年，预计生产总值增长6%。", "target"]
  ])("%s", (text, role) => {
    expect(factsOf(text, {kind: "mixed", year: 2026, period: null}).map((fact) => fact.role)).toEqual([role]);
  });
});

test("the signs that weighed are told", () => {
  expect(factsOf("市本级取消审批事项26项。")[0]?.rules.find((rule) => rule.startsWith("role:"))).toMatch(
    /^role:reform_count by .*unit count/
  );
});

describe("a figure of the country or the province is background in the report of a place in it", () => {
  const rolesAt = (code: string, text: string) =>
    factsOf(text, {place: lexicon.places.byCode.get(code) ?? null}).map(({role}) => role);

  test.each([
    ["360700", "全国地区生产总值增长8.1%，全省增长8.8%，全市增长9.0%。", ["context", "context", "outcome"]],
    ["360700", "全省城镇新增就业48万人。", ["context"]],
    ["360700", "全国新增就业1200万人。", ["context"]],
    ["360700", "我国粮食产量达1.3万亿斤。", ["context"]],
    ["360700", "我省地区生产总值达到3万亿元，增长8.8%。", ["context", "context"]],
    ["360700", "省内企业达300万户。", ["context"]],
    ["360700", "江西省地区生产总值增长8.8%，全市增长9%。", ["context", "outcome"]],
    ["360700", "全省完成改革任务90项，我市完成9项。", ["context", "reform_count"]],
    ["450200", "全区城镇新增就业40万人，全市城镇新增就业6万人。", ["context", "outcome"]],
    ["450200", "广西地区生产总值增长7.5%。自治区城镇新增就业40万人。", ["context", "context"]],
    ["310115", "全区城镇新增就业8万人。全市城镇新增就业60万人。", ["outcome", "context"]]
  ])("in %s: %s", (code, text, expected) => {
    expect(rolesAt(code, text)).toEqual(expected);
  });

  test.each([
    ["360000", "全省城镇新增就业48万人。我省粮食产量达900万吨。", ["outcome", "outcome"]],
    ["450000", "全区城镇新增就业40万人。", ["outcome"]],
    ["110105", "全区城镇新增就业4万人。", ["outcome"]],
    ["360700", "全国推广改革经验3项。", ["reform_count"]],
    ["360700", "承担全省改革试点5项。", ["reform_count"]]
  ])("but not what is the place's own in %s: %s", (code, text, expected) => {
    expect(rolesAt(code, text)).toEqual(expected);
  });
});

describe("what was aimed at is a target, unless the sentence says that it was reached", () => {
  test.each([
    {
      text: "围绕“化学需氧量、氨氮排放量分别削减1.8%，二氧化硫排放量削减2.5%”等目标，打好攻坚战。",
      roles: ["target", "target"]
    },
    {text: "对照“优良天数达到310天”的目标，落实治污措施。", roles: ["target"]},
    {text: "围绕销售额增长15%的目标，全市推进改革。", roles: ["target"]},
    {text: "确定了三年内建成100个示范社的目标。", roles: ["target"]},
    {text: "围绕取消50%审批的工作目标，全市清理事项30项。", roles: ["target", "reform_count"]},
    {text: "完成了年初提出的增长8%的目标。", roles: ["outcome"]},
    {text: "全力争取上级资金30亿元。", roles: ["outcome"]},
    {text: "力争取消证明事项30项，力争取得专利授权500件。", roles: ["target", "target"]},
    {text: "全市明确12个部门的年度目标任务。", roles: ["reform_count"]},
    {text: "年初确定的增长8%的目标圆满实现。", roles: ["outcome"]},
    {text: "围绕企业需求，取消证明30项，达到上级要求的目标。", roles: ["reform_count"]},
    {text: "围绕营商环境，办结率达98%，实现“最多跑一次”的目标。", roles: ["outcome"]}
  ])("$text", ({text, roles}) => {
    expect(rolesIn(text)).toEqual(roles);
  });
});

describe("what a later year has before it is promised", () => {
  test.each([
    ["2021年完成任务43项。2022年，县里初步安排改革任务52项。", "target"],
    ["2022年要基本完成剩余12户企业改制。", "target"],
    ["按照覆盖率要达到90%的要求，我市覆盖率达到95%。", "outcome"],
    ["对照要达到95%的目标，实际达到97%。", "outcome"],
    ["提出要求以来，事项达到60项。", "reform_count"]
  ])("%s", (text, role) => {
    expect(rolesIn(text).at(-1)).toBe(role);
  });
});
