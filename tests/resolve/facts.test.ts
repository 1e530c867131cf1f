import {describe, expect, test} from "vitest";
import {z} from "zod";
import type {Fact} from "../../src/model/fact.ts";
import {cases} from "../cases.ts";
import {factsOf} from "../facts.ts";

const Expected = z.record(z.string(), z.unknown());

/** Dates are compared by the last day they mean. */
const flat = ({period, deadline, ...fact}: Fact): Record<string, unknown> => ({
  ...fact,
  period: period?.end ?? null,
  deadline: deadline?.date ?? null
});

describe.each(["fact", "before-after"])("resolve says what figures mean: %s", (name) => {
  test.each(cases(name, z.object({text: z.string(), facts: z.array(Expected), why: z.string().optional()})))(
    "$text",
    ({text, facts}) => {
      const found = factsOf(text).map(flat);
      const asked = found.map((fact, i) =>
        Object.fromEntries(Object.keys(facts[i] ?? {value: 0}).map((key) => [key, fact[key]]))
      );
      expect(asked).toEqual(facts);
    }
  );
});

describe("a year that figures are promised for", () => {
  const undated = {year: null, period: null};

  test.each(["2030", "2035", "2041", "2060"])("shows that %s lies ahead", (year) => {
    const text = `到${year}年，建成园区3个。`;
    expect([factsOf(text), factsOf(text, undated)].flat().map(({role}) => role)).toEqual(["target", "target"]);
  });

  test.each(["计划2023年实施改革14项。", "拟于2023年建成园区3个。", "方案起草完毕，打算在2024年推出举措20条。"])(
    "is one that something is planned in: %s",
    (text) => expect(factsOf(text, {kind: "review", year: 2022, period: null})[0]?.role).toBe("target")
  );

  test("is no year that figures have reached", () => {
    const reached = ["到2021年，建成园区3个。", "企业增加到2020年的50家。"];
    expect(reached.flatMap((text) => factsOf(text)).map(({role}) => role)).toEqual(["outcome", "outcome"]);
    expect(factsOf(reached[1] ?? "", undated)[0]?.role).toBe("outcome");
  });
});

test.each(["偿债支出安排4.3亿元。", "一般公共预算收入预算安排20.7亿元。", "安排项目支出5.6亿元。"])(
  "what a report that looks both ways sets aside is of the year that it plans for: %s",
  (text) => {
    const [fact] = factsOf(text, {kind: "mixed", year: 2026, period: null});
    expect([fact?.role, fact?.period?.end]).toEqual(["target", "2026-12-31"]);
  }
);

describe("sections decide what lies behind and what ahead", () => {
  const report = [
    "一、2025年工作回顾",
    "全市生产总值增长5.5%。",
    "五年来，高新技术企业增加到9000家。",
    "二、2026年重点工作",
    "（一）推进办好民生实事。新建学校40所。",
    "三、“十五五”时期主要目标",
    "森林覆盖率达到60%。"
  ].join("\n");
  const facts = factsOf(report, {kind: "mixed", year: 2026, period: null});

  test("a review gives outcomes of its year, or of the five years that it looks back on", () => {
    expect(facts.slice(0, 2).map(({role, period}) => [role, period?.start, period?.end])).toEqual([
      ["outcome", "2025-01-01", "2025-12-31"],
      ["outcome", "2021-01-01", "2025-12-31"]
    ]);
  });

  test("a plan gives targets of its year, or of the five years that it opens", () => {
    expect(facts.slice(2).map(({role, period}) => [role, period?.start, period?.end])).toEqual([
      ["target", "2026-01-01", "2026-12-31"],
      ["target", "2026-01-01", "2030-12-31"]
    ]);
  });
});

describe("what stands before the sentence says what a figure measures", () => {
  test("the heading of an account names it", () => {
    const [revenue, total] = factsOf(
      "1.一般公共预算。收入预算9亿元，加上上级转移支付收入3亿元，收入总计12亿元。"
    ).filter(({value}) => value !== 3e8);
    expect([revenue?.indicator, total?.indicator]).toEqual(["一般公共预算收入预算", "一般公共预算收入总计"]);
  });

  test("a sentence goes on with what the one before it spoke of, in its paragraph alone", () => {
    const facts = factsOf("全市保费收入46亿元。其中财产险13亿元；健康险9亿元。\n增长5%。");
    expect(facts.map(({indicator}) => indicator)).toEqual(["保费收入", "财产险保费收入", "健康险保费收入", "增长"]);
  });
});
