import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {changes, roles} from "../../src/model/fact.ts";
import {Period} from "../../src/model/report.ts";
import {classifyDomain, matchIndicator} from "../../src/resolve/catalogue.ts";
import {normalLabel} from "../../src/model/label.ts";
import {factsOf} from "../facts.ts";

const {catalogue} = loadLexicon();

const Case = z.strictObject({
  indicator: z.string(),
  unit: z.string(),
  change: z.enum(changes),
  role: z.enum(roles),
  id: z.string().nullable(),
  family: z.string().nullable(),
  why: z.string(),
  value: z.number().default(1_000_000),
  sentence: z.string().default(""),
  figure: z.string().optional(),
  period: Period.optional(),
  cumulative: z.boolean().default(false),
  anyFamily: z.boolean().default(false)
});

const lines = readFileSync(fileURLToPath(new URL("../cases/indicator.jsonl", import.meta.url)), "utf8")
  .trim()
  .split("\n");
const cases = lines.map((line) => Case.parse(JSON.parse(line)));

describe("matchIndicator(query, catalogue)", () => {
  it.each(cases)("$indicator $unit → $id: $why $sentence", ({id, family, anyFamily, figure, period, ...query}) => {
    const at = figure === undefined ? {} : {at: query.sentence.indexOf(figure)};
    const match = matchIndicator({...query, ...at, ...(period ? {period} : {})}, catalogue);
    const found = {id: match.indicatorId, family: match.family, why: match.why};
    expect(found).toEqual({id, family: anyFamily ? match.family : family, why: match.why});
  });

  it("names in its cases only entries and families that exist", () => {
    expect(cases.filter(({id}) => id !== null && !catalogue.indicators.has(id))).toEqual([]);
    expect(cases.filter(({family}) => family !== null && !catalogue.families.has(family))).toEqual([]);
  });

  it("takes the domain of the entry and leaves it open without one", () => {
    const query = {unit: "%", change: "increase", role: "outcome", sentence: "", value: 5} as const;
    expect(matchIndicator({...query, indicator: "民间投资增长"}, catalogue).domain).toBe("economy");
    expect(matchIndicator({...query, indicator: "客流增长"}, catalogue).domain).toBeNull();
  });

  it("finds the family in the sentence when the label names none, but not for background", () => {
    const query = {
      indicator: "任务",
      unit: "个",
      change: "none",
      value: 3,
      sentence: "防汛抢险三个任务完成。"
    } as const;
    expect(matchIndicator({...query, role: "outcome"}, catalogue).family).toBe("governance");
    expect(matchIndicator({...query, role: "context"}, catalogue).family).toBeNull();
  });

  it("leaves the name of the reporting place out of a label", () => {
    const query = {unit: "rank", change: "none", role: "outcome", sentence: "", value: 4} as const;
    const label = "宁川市营商环境评价排名";
    const placeNames = ["宁川", "宁川市"];
    expect(matchIndicator({...query, indicator: label, placeNames}, catalogue).indicatorId).toBe(
      "rank-business-environment"
    );
    const growth = {...query, indicator: "宁川生产总值增长", unit: "%", change: "increase"} as const;
    expect(matchIndicator(growth, catalogue).indicatorId).toBeNull();
    expect(matchIndicator({...growth, placeNames}, catalogue).indicatorId).toBe("gdp-growth");
  });

  it("takes time in proportion to the label", () => {
    const query = {unit: "%", change: "increase", role: "outcome", sentence: "", value: 5} as const;
    const label = "地区生产总值增长".repeat(2_000);
    expect(matchIndicator({...query, indicator: label}, catalogue).indicatorId).toBeNull();
  });
});

describe("normalLabel(text)", () => {
  it.each([
    ["“跨省通办” 政务事项", "跨省通办政务事项"],
    ["PM₂.₅浓度", "PM2.5浓度"],
    ["pm2.5（年均）", "PM2.5年均"]
  ])("%s → %s", (text, label) => expect(normalLabel(text)).toBe(label));
});

describe("classifyDomain(texts, catalogue)", () => {
  it.each([
    [["审批时限", "全市粮食丰收"], "business", "the label decides"],
    [["投放数量", "全市粮食丰收"], "rural", "a label without keywords leaves it to the sentence"],
    [["数量", "数量", "五、办好人民满意的教育"], "education", "the heading comes last"],
    [["数量", "其他"], "general", "always a domain"],
    [[], "general", "always a domain"],
    [["学校医院", "医院"], "health", "the keyword at the end is the head"]
  ])("%j → %s: %s", (texts, domain) => expect(classifyDomain(texts, catalogue)).toBe(domain));
});

describe("an entry does not depend on how the place is named", () => {
  const fronts = ["全市", "赣州市", "赣州", "江西省赣州市", "我市", "2021年，全市", "全年", "全市累计", ""];
  it.each(fronts)("%s完成改革任务", (front) => {
    expect(factsOf(`${front}完成改革任务50项。`).map(({indicatorId}) => indicatorId)).toEqual(["reform-tasks-done"]);
    expect(factsOf(`${front}推进改革任务50项。`).map(({indicatorId}) => indicatorId)).toEqual(["reform-tasks"]);
  });
});

describe("a zero that is reported is a value of its entry, where one of something is a figure of speech", () => {
  it.each([
    ["完成改革任务", "项", "reform-tasks-done"],
    ["推进改革任务", "项", "reform-tasks"],
    ["出台政策文件", "件", "policy-documents"],
    ["开设窗口", "个", "windows"],
    ["梳理政务服务事项", "项", "service-matters"]
  ])("%s", (said, unit, id) => {
    const found = (value: string) =>
      factsOf(`全市${said}${value}${unit}。`).map((fact) => [fact.value, fact.indicatorId]);
    expect(found("0")).toEqual([[0, id]]);
    expect(found("30")).toEqual([[30, id]]);
    expect(found("1")).toEqual([[1, null]]);
  });
});
