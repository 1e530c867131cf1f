import {expect, test} from "vitest";
import {gridOf} from "../../src/model/table.ts";

test("a cell stands at every place of the grid that it covers, and nothing where none does", () => {
  const cell = (name: number, row: number, column: number, rows = 1, columns = 1) => ({
    start: name,
    end: name,
    isHeading: false,
    row,
    column,
    rows,
    columns
  });
  const cells = [cell(1, 0, 0, 2), cell(2, 0, 1, 1, 2), cell(3, 1, 2)];
  const grid = gridOf({rows: 3, columns: 3, cells});
  expect(grid.map((row) => row.map((cell) => cell?.start ?? 0))).toEqual([
    [1, 2, 2],
    [1, 0, 3],
    [0, 0, 0]
  ]);
});
