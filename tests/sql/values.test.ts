import {
  bool,
  columnFromArray,
  dateDay,
  decimal,
  float64,
  int64,
  list,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import {expect, it} from "vitest";
import {comparing, resultOf, type ResultColumn} from "../../pages/sql/result.ts";
import {textOf} from "../../pages/sql/values.ts";

const result = resultOf(
  tableToIPC(
    tableFromColumns({
      whole: columnFromArray([9007199254740993n, null, -2n], int64()),
      exact: columnFromArray([-0.05, 12.5, null], decimal(10, 2, 128)),
      plain: columnFromArray([0.1, 1e21, 0], float64()),
      day: columnFromArray([new Date("2025-01-02"), null, new Date("1999-12-31")], dateDay()),
      truth: columnFromArray([true, false, null], bool()),
      parts: columnFromArray([["甲", "乙"], [], null], list(utf8())),
      place: columnFromArray(["重庆", "北京", "安徽"], utf8())
    }),
    {format: "stream"}
  ) as Uint8Array
);

const column = (name: string): ResultColumn => result.columns.find((one) => one.name === name) as ResultColumn;
const texts = (name: string): string[] => [0, 1, 2].map((row) => textOf(column(name).at(row), column(name).type));

it.each([
  ["whole", ["9007199254740993", "", "-2"]],
  ["exact", ["-0.05", "12.50", ""]],
  ["plain", ["0.1", "1e+21", "0"]],
  ["day", ["2025-01-02", "", "1999-12-31"]],
  ["truth", ["true", "false", ""]],
  ["parts", ["甲, 乙", "", ""]]
])("writes values of the column %s as they are, and nothing for what has none", (name, written) => {
  expect(texts(name)).toEqual(written);
});

it.each([
  ["whole", false, [2, 0, 1]],
  ["whole", true, [0, 2, 1]],
  ["exact", false, [0, 1, 2]],
  ["day", false, [2, 0, 1]],
  ["place", false, [2, 1, 0]]
])("orders rows by %s (down: %s), what has no value last", (name, down, rows) => {
  expect([0, 1, 2].toSorted(comparing(column(name), down))).toEqual(rows);
});
