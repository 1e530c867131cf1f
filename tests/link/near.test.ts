import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {nearFigures, type NearFact} from "../../src/link/near/near.ts";

const lexicon = loadLexicon();

let made = 0;

/** A figure of report `a`: what its label says, the words around it, and what differs from a plain count that was done. */
function figure(indicator: string, over: Partial<NearFact> & {before?: string; after?: string} = {}): NearFact {
  const {before = indicator, after = "。", ...rest} = over;
  const start = made++ * 100;
  return {
    id: `${indicator}-${start}`,
    reportId: "a",
    start: start + before.length,
    sentence: {start, end: start + before.length + after.length, text: `${before}${after}`},
    indicator,
    indicatorId: null,
    unit: "家",
    value: 12,
    measure: "level",
    change: "none",
    role: "outcome",
    part: false,
    ...rest
  };
}

const cut = (indicator: string, over = {}): NearFact =>
  figure(indicator, {unit: "%", measure: "rate", change: "decrease", ...over});

/** What another report gives, so that the entry is asked for at all. */
const asked = (indicatorId: string): NearFact => figure("", {reportId: "b", indicatorId});

const nearOf = (indicatorId: string, fact: NearFact, ...others: NearFact[]): string[] =>
  nearFigures([asked(indicatorId), fact, ...others], lexicon)
    .filter((near) => near.factId === fact.id && near.indicatorId === indicatorId)
    .map(({reportId}) => reportId);

const rise = {unit: "%", measure: "rate", change: "increase"} as const;
const share = {unit: "%", measure: "share"} as const;

describe("a figure comes near an entry", () => {
  test.each([
    ["approval-time-cut", cut("新上线重点事项办理平均减时间")],
    ["approval-time-cut", cut("重点政务服务事项审批时限大力压缩")],
    ["hitech-firms", figure("期内高新技术企业")],
    ["pension-cover", figure("基本养老、医疗保险参保率", share)],
    ["tourists-growth", figure("游客人数、旅游收入增长", {...rise, before: "游客人数、旅游收入均增长"})],
    ["tourists-growth", figure("接待游客人次增长", rise)],
    ["hitech-firms", figure("期内高新技术企业", {before: "累计培育科技企业90家、期内高新技术企业"})],
    ["hitech-firms", figure("期内高新技术企业", {before: "新增工厂9家、期内高新技术企业总数"})],
    ["budget-revenue-growth", figure("一般公共预算收入同口径增长", rise)],
    ["retail-sales-growth", figure("社会消费品零售总额按同口径增长", rise)],
    ["motorways", figure("新增高速公路通车总里程", {unit: "公里"})],
    [
      "two-mountains-bases",
      figure("县区获评“两山”实践创新基地", {unit: "个", before: "甲县等", after: "4个县区获评“两山”实践创新基地"})
    ],
    [
      "zero-carbon-parks-national",
      figure("园区入选国家级零碳园区", {unit: "个", before: "有", after: "2个园区入选国家级零碳园区"})
    ],
    ["vegetables", figure("粮食、蔬菜产量", {unit: "吨", before: "粮食、蔬菜产量均超"})],
    ["loans", figure("本外币存、贷款余额", {unit: "元", before: "本外币存、贷款余额双双突破"})],
    ["financial-sector-growth", figure("金融业、软件增加值增长", {...rise, before: "金融业、软件增加值增长"})],
    [
      "innovative-drugs",
      figure("一类创新药获批上市、居全国前列", {unit: "个", before: "", after: "3个一类创新药获批上市"})
    ]
  ])("of %s", (id, fact) => expect(nearOf(id, fact), fact.indicator).toEqual(["a"]));

  test("in another unit, matched to a twin of it", () => {
    expect(nearOf("fdi-used-yuan", figure("使用外资", {unit: "美元", indicatorId: "fdi-used"}))).toEqual(["a"]);
  });
});

describe("what a figure of one entry is to another that asks for more", () => {
  const yearEnd = figure("城镇调查失业率", {
    ...share,
    before: "年末城镇调查失业率降到",
    indicatorId: "unemployment-year-end"
  });
  const average = figure("城镇调查失业率", {...share, before: "城镇调查失业率平均为", indicatorId: "unemployment"});

  test("the last month comes near the year", () => {
    expect(nearOf("unemployment", yearEnd)).toEqual(["a"]);
  });

  test("the year does not come near the last month", () => {
    expect(nearOf("unemployment-year-end", average)).toEqual([]);
  });
});

describe("a figure comes near none", () => {
  test.each([
    ["a word limits it", "hitech-firms", figure("规上高新技术企业")],
    ["it is of another thing", "gdp", figure("海洋生产总值", {unit: "元"})],
    ["it is of several years", "tourists-growth", figure("接待游客人次年均增长", rise)],
    ["it counts otherwise", "hitech-firms", figure("期内高新技术企业", {measure: "step"})],
    ["its unit is another", "hitech-firms", figure("期内高新技术企业", {unit: "元"})],
    ["it is a part of another", "hitech-firms", figure("期内高新技术企业", {part: true})],
    ["one stock and another are told as one", "tourists-growth", figure("货物和游客人数增长", rise)],
    ["its rest belongs to the phrase behind the mark", "exports-growth", figure("钢材、汽车出口增长", rise)],
    ["it is of goods listed", "exports-growth", figure("“新三样”、芯片出口增长", rise)],
    ["it is of goods listed and named", "exports-growth", figure("衣帽、鞋袜等轻工产品出口增长", rise)],
    ["it is of trades listed", "tax-revenue-growth", figure("制药、造船等行业税收增长", rise)],
    ["it is of firms listed", "retail-sales-growth", figure("餐饮、服装类社会消费品零售总额增长", rise)],
    ["one sum is of a list", "little-giants", figure("瞪羚、“小巨人”、单项冠军企业")],
    ["one sum of money is of a list", "water-investment", figure("电力、水利投资", {unit: "元"})],
    ["one sum of homes is of a list", "shanty-homes", figure("棚户区、危旧房改造", {unit: "套"})],
    [
      "one sum is of a list before it",
      "gazelles",
      figure("雏鹰企业、瞪羚企业", {before: "培育", after: "40家雏鹰企业、瞪羚企业"})
    ],
    [
      "one sum of what was added is of a list",
      "specialised-smes-new",
      figure("新增创新型、专精特新中小企业", {measure: "step", change: "increase"})
    ],
    [
      "one sum is yearly on average",
      "water-investment",
      figure("电力、水利投资", {unit: "元", before: "电力、水利年均投资"})
    ],
    [
      "one sum is of a city whose name shares nothing",
      "water-investment",
      figure("电力、水利投资", {unit: "元", before: "成都电力、水利投资"})
    ],
    [
      "goods and services are told as one",
      "trade-growth-average",
      figure("货物和服务进出口年均增长", {...rise, before: "货物和服务进出口年均增长"})
    ],
    ["it was newly created", "green-parks", figure("绿色园区", {unit: "个", before: "新创建绿色园区"})],
    [
      "it was added after others of the clause",
      "green-parks",
      figure("绿色园区", {before: "新创建绿色工厂9家、绿色园区"})
    ],
    [
      "it is to be added",
      "charging-points",
      figure("汽车充电设施", {unit: "个", role: "target", before: "新建起降点20个、汽车充电设施"})
    ],
    [
      "it was added before what it counts",
      "state-key-labs",
      figure("重组全国重点实验室", {before: "新获批", after: "2家重组全国重点实验室"})
    ],
    ["it was newly named", "hitech-firms", figure("期内高新技术企业", {before: "新认定期内高新技术企业"})],
    ["it is of parks", "hitech-firms", figure("园区高新技术企业", {before: "园区高新技术企业达"})],
    ["it is of a county", "hitech-firms", figure("县高新技术企业", {before: "县高新技术企业达"})],
    [
      "it is of a cluster",
      "large-industrial-firms-new",
      figure("集群新增规模以上工业企业", {measure: "step", change: "increase", before: "集群新增规模以上工业企业"})
    ],
    ["it sets the scene", "hitech-firms", figure("期内高新技术企业", {role: "context"})]
  ])("where %s", (_, id, fact) => expect(nearOf(id, fact)).toEqual([]));

  test("where its report gives the entry on that side", () => {
    const near = figure("期内高新技术企业");
    const given = figure("高新技术企业", {indicatorId: "hitech-firms"});
    expect(nearOf("hitech-firms", near, given)).toEqual([]);
    expect(nearOf("hitech-firms", near, {...given, role: "target"})).toEqual(["a"]);
  });

  test("where no report gives the entry", () => {
    expect(nearFigures([figure("期内高新技术企业")], lexicon)).toEqual([]);
  });
});
