import {describe, expect, test} from "vitest";
import {movesOf} from "../../pages/overview/changes.ts";
import type {FactChangeRow} from "../../src/query/overview/rows.ts";

const meaning = (value: number): string => JSON.stringify({value, valueMax: null, unit: "%", comparator: "eq"});

const row = (action: FactChangeRow["action"], sentence: string, before: number | null, after: number | null) => ({
  reportId: "r",
  action,
  text: "",
  sentence,
  before: before === null ? null : meaning(before),
  after: after === null ? null : meaning(after),
  start: after === null ? null : 3,
  end: after === null ? null : 7
});

const values = (rows: FactChangeRow[]): [number | null, number | null][] =>
  movesOf(rows).map(({before, after}) => [before?.value ?? null, after?.value ?? null]);

describe("what became of the figures of a report", () => {
  test("is what it was and what it is, and leads to where it stands", () => {
    const rows = [row("changed", "增长5.8%。", 5.2, 5.8), row("added", "下降1%。", null, 1)];
    expect(values(rows)).toEqual([
      [5.2, 5.8],
      [null, 1]
    ]);
    expect(movesOf(rows)[0]?.href).toContain("at=3-7");
  });

  test("is read otherwise where the words stayed", () => {
    expect(values([row("changed", "增长5%。", 5, -5)])).toEqual([[5, -5]]);
  });

  test("leads nowhere where it is gone", () => {
    expect(movesOf([row("withdrawn", "增长5%。", 5, null)]).map(({href}) => href)).toEqual([null]);
  });
});
