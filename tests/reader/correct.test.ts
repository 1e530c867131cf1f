import {expect, test} from "vitest";
import {fieldOf, fieldsOf, wordsOf} from "../../pages/reader/correct/fields.ts";
import type {FieldValue} from "../../src/model/correction.ts";
import {subjects} from "../../src/model/correction.ts";
import {settable} from "../../src/store/corrections.ts";

test.each(subjects)(
  "the form about a %s has the fields that a correction may set, in the order of the record",
  (of) => {
    expect(fieldsOf(of)).toEqual(Object.keys(settable[of].shape));
  }
);

const values: [field: string, value: FieldValue][] = [
  ["value", -12.5],
  ["valueMax", null],
  ["period", {start: "2024-01-01", end: "2024-12-31"}],
  ["period", {start: "2024-01-01", end: "2024-06-30"}],
  ["deadline", {date: "2025-12-31", precision: "year", text: "2025 年底前"}],
  ["doubts", ["role", "scope"]],
  ["doubts", []],
  ["cumulative", true],
  ["yearly", "each"],
  ["field", 337]
];
test.each(values)("%s %j is the same after it was written down and read again", (name, value) => {
  expect(fieldOf("figure", name).parse(wordsOf(value))).toEqual(value);
});

test.each([
  ["value", "many"],
  ["value", ""],
  ["field", "0"],
  ["period", "2024-06-30..2024-01-01"],
  ["period", "spring"],
  ["deadline", "soon"],
  ["role", "goal"]
])("%s cannot be %j", (name, words) => {
  expect(fieldOf("figure", name).parse(words)).toBeUndefined();
});
