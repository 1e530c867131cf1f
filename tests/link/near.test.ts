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
    ["motorways", figure("新增高速公路通车总里程", {unit: "公里"})]
  ])("of %s", (id, fact) => expect(nearOf(id, fact), fact.indicator).toEqual(["a"]));

  test("in another unit, matched to a twin of it", () => {
    expect(nearOf("fdi-used-yuan", figure("使用外资", {unit: "美元", indicatorId: "fdi-used"}))).toEqual(["a"]);
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
