import {expect, test} from "vitest";
import {literal} from "../../pages/notebook/literals.ts";

test.each([
  [null, "NULL"],
  [2.5, "2.5"],
  [true, "true"],
  ["it's", "'it''s'"],
  [["赣州", 1], "'赣州', 1"],
  [new Date("2021-01-01T00:00:00Z"), "TIMESTAMP '2021-01-01T00:00:00.000'"]
])("%j is %s in SQL", (value, sql) => {
  expect(literal(value)).toBe(sql);
});

test.each([[NaN], [[]], [{}]])("%j is no value of SQL", (value) => {
  expect(() => literal(value)).toThrow("no value of SQL");
});
