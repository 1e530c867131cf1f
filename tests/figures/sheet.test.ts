// @vitest-environment jsdom
import {beforeAll, describe, expect, test} from "vitest";
import type {Sheet} from "../../pages/charts/sheet.ts";
import {speak} from "../../pages/components/i18n.ts";
import {align} from "../../pages/comparisons/align.ts";
import {figuresOf} from "../../pages/comparisons/figures.ts";
import {facesOf} from "../../pages/figures/subjects.ts";
import {figureSheetColumns, figureValues, reportValues} from "../../pages/figures/sheet.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import {seriesSheet} from "../../pages/series/sheet.ts";
import {promiseSheet} from "../../pages/targets/sheet.ts";
import {jobs, report, series} from "../series/setup.ts";
import {names, promise, told} from "../targets/setup.ts";
import {catalogue, fact, row, subject} from "./setup.ts";

beforeAll(() => speak("en", english));

const comparisonSheets = (): Sheet[] => {
  const subjects = ["0", "1"].map((id) => subject(id, [fact({indicatorId: "reform-tasks"})]));
  const faces = facesOf(subjects.map(({row}) => row));
  const compared = subjects.flatMap((own, i) => faces.slice(i, i + 1).map((face) => ({...own, face})));
  return align(compared, catalogue)
    .families.flatMap(({comparisons}) => comparisons)
    .flatMap((comparison) => figuresOf({comparison, compared, catalogue}))
    .map((figure) => figure.sheet());
};

const sheets: readonly (readonly [string, () => Sheet[]])[] = [
  ["a comparison", comparisonSheets],
  ["a series", () => series([jobs(report("赣州"), 5)]).map(seriesSheet)],
  ["promises", () => [promiseSheet([promise("赣州", 5, {}, {outcome: told("赣州", 4)})], names)]]
];

describe.each(sheets)("the sheet of %s", (_, make) => {
  const all = (): Sheet[] => {
    const made = make();
    expect(made).not.toEqual([]);
    return made;
  };

  test("has each column of report and figure once", () => {
    const listed = Object.keys({...reportValues(row("0")), ...figureValues(fact())});
    for (const {columns} of all()) {
      const keys = columns.map(({key}) => key);
      expect(keys).toEqual(expect.arrayContaining(listed));
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test("has a column for every value of its rows, and a value for every column", () => {
    for (const {columns, rows} of all()) {
      const keys = columns.map(({key}) => key).sort();
      for (const {values} of rows) expect(Object.keys(values).sort()).toEqual(keys);
    }
  });
});

test("what a sheet shows stands first, the other columns of report and figure behind it, for files alone", () => {
  const shown = [{key: "scope", label: "of what"}];
  const [first, ...others] = figureSheetColumns(shown, "link");
  expect(first).toEqual(shown[0]);
  expect(others.map(({key}) => key)).toEqual(
    [...Object.keys(reportValues(row("0"))), ...Object.keys(figureValues(fact())), "link"].filter(
      (key) => key !== "scope"
    )
  );
  expect(others.filter((column) => column.shown !== false)).toEqual([]);
});
