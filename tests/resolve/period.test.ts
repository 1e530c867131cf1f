import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {clausesOf} from "../../src/model/clauses.ts";
import type {Description} from "../../src/model/report.ts";
import {explicitPeriod} from "../../src/resolve/period.ts";

const {periods} = loadLexicon().times;

const unknown = {place: null, published: null, title: null, source: null, author: null};
const review: Description = {...unknown, kind: "review", year: 2022, period: {start: "2022-01-01", end: "2022-06-30"}};

const periodOf = (text: string, about: Description): string | null => {
  const clause = clausesOf(text).at(-1);
  const period = clause ? explicitPeriod({clause}, text, about, periods) : null;
  return period && `${period.start}/${period.end}`;
};

test.each([
  ["2019年至2021年新建学校5所", "2019-01-01/2021-12-31"],
  ["1至5月签约项目12个", "2022-01-01/2022-05-31"],
  ["2021年7—9月签约项目12个", "2021-07-01/2021-09-30"],
  ["2020年以来新建学校5所", "2020-01-01/2022-06-30"],
  ["2021年新建学校5所", "2021-01-01/2021-12-31"],
  ["2021年成效明显，新建学校5所", "2021-01-01/2021-12-31"],
  ["2021年扩建，2020年新建学校5所", "2020-01-01/2020-12-31"],
  ["新建学校5所，2020年扩建，新建学校5所", "2020-01-01/2020-12-31"],
  ["2024年以来新建学校5所", null],
  ["11至14月签约项目12个", null],
  ["新建学校5所", null]
])("%s → %s", (text, period) => {
  expect(periodOf(text, review)).toBe(period);
});

test("months without a year are those of the year that the report looks back on, and no period without one", () => {
  expect(periodOf("1至5月签约项目12个", {...review, kind: "mixed"})).toBe("2021-01-01/2021-05-31");
  expect(periodOf("1至5月签约项目12个", {...review, year: null})).toBeNull();
});
