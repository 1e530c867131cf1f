import {expect, test} from "vitest";
import {rowLine, written} from "../../src/read/written.ts";

const entries = (words: readonly string[], row: number) =>
  words.map((words, column) => ({words, row, column, rows: 1, columns: 1, isHeading: false}));

test("empty cells at the end of a row stand where its text ends, not in the row or the paragraph behind it", () => {
  const table = {rows: [0, 1], columns: 3};
  const {text, tables} = written([
    rowLine(table, entries(["办件", "", ""], 0)),
    rowLine(table, entries(["退件", "3 ", ""], 1)),
    {text: "注：快报数。", row: null}
  ]);
  expect(text).toBe("办件\n退件\t3\n注：快报数。");
  expect(tables[0]?.cells.map(({start, end}) => [start, text.slice(start, end)])).toEqual([
    [0, "办件"],
    [2, ""],
    [2, ""],
    [3, "退件"],
    [6, "3"],
    [7, ""]
  ]);
});
