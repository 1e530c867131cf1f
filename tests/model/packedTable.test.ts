import {expect, test} from "vitest";
import {cellsOf, packTable, type ReceivedCell} from "../../src/model/packedTable.ts";

const cell = (row: number, column: number, start: number, end: number, over: Partial<ReceivedCell> = {}) => ({
  row,
  column,
  rows: 1,
  columns: 1,
  isHeading: false,
  start,
  end,
  received: {start: start * 2, end: end * 2},
  ...over
});

// Merged cells, an empty one, a row without cells, columns covered from above, a heading and an indent.
const cells = [
  cell(0, 0, 10, 12, {rows: 3, isHeading: true}),
  cell(0, 1, 13, 16, {columns: 2}),
  cell(1, 1, 20, 20),
  cell(1, 2, 20, 23, {indent: 2}),
  cell(3, 0, 24, 26),
  cell(3, 2, 27, 30)
];
const table = {start: 10, end: 30, received: 20, rows: 4, columns: 3, origin: null, cells};

test("a packed table gives its cells back as they were", () => {
  const packed = packTable(table);
  expect(cellsOf(packed)).toEqual(cells);
  expect(packed.rows).toHaveLength(4);
  expect(cellsOf(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(cells);
});

test("a plain cell is four numbers", () => {
  expect(packTable(table).rows[3]?.[0]).toEqual([1, 2, 2, 4]);
});
