import {expect, test} from "vitest";
import {partedBy} from "../../src/read/delimiter.ts";

test.each([
  ["commas", "place,value\n甲市,3\n", ","],
  ["tabs, with commas in sentences", "quote\treader\nA, b, c\tx\nA, b\ty\nC\tz\n", "\t"],
  ["semicolons, with decimal commas", "place;value;share\n甲市;1,5;2,5\n乙市;3;4,5\n", ";"],
  ["commas, with titles above", "Figures; of 2024\n\nplace,2023,2024\n甲市,1,2\n乙市,3,4\n", ","],
  ["commas, with semicolons in quotation marks", 'place,note\n甲市,"a; b; c"\n乙市,"d; e; f"\n', ","],
  ["nothing", "place\n甲市\n", ","]
])("a table is parted by %s", (_, text, delimiter) => {
  expect(partedBy(text)).toEqual({delimiter, start: 0});
});

test.each([
  ["sep=;\nplace;a,b\n", ";", 6],
  ["SEP=|\r\nplace|value\r\n", "|", 7]
])("what the first line tells counts: %j", (text, delimiter, start) => {
  expect(partedBy(text)).toEqual({delimiter, start});
});
