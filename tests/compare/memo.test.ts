import {beforeAll, describe, expect, test} from "vitest";
import {layoutOf, wordsOf} from "../../pages/compare/memo/layout.ts";
import {linesOf, setsOf, type Line} from "../../pages/compare/memo/lines.ts";
import {makeMemo, type Memo, type MemoOptions} from "../../pages/compare/memo/memo.ts";
import {notesOf, usualIn} from "../../pages/compare/memo/notes.ts";
import {longColumns, longRows} from "../../pages/compare/memo/sheet.ts";
import {byName, cellAt, lineOrder} from "../../pages/compare/memo/sort.ts";
import {numbersOf, sourcesOf} from "../../pages/compare/memo/sources.ts";
import {speak} from "../../pages/components/i18n.ts";
import type {PageFact, ReportRow} from "../../pages/components/data.ts";
import type {Given} from "../../pages/series/facts.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import {catalogue} from "../figures/setup.ts";
import {indicator, jobs, period, report} from "../series/setup.ts";

beforeAll(() => speak("en", english));

const ganzhou = report("赣州", 2023);
const before = report("赣州", 2021);
const yongzhou = report("永州", 2023);
const weifang = report("潍坊", 2023);
const jiangxi = report("江西", 2023);
const reports = [ganzhou, before, yongzhou, weifang, jiangxi];

const lines = (...rows: ReportRow[]): Line[] =>
  rows.map((row) => ({id: row.id, name: row.placeShort ?? "", reports: [row]}));

/** The memo of these lines on one indicator. */
const memoOf = (
  own: readonly Line[],
  given: readonly Given[],
  over: Partial<MemoOptions> & {unread?: string[]; near?: Given[]} = {}
): Memo =>
  makeMemo({
    lines: own,
    known: [{indicator, given, unread: new Set(over.unread), near: over.near ?? []}],
    alignment: null,
    periods: [],
    catalogue,
    sides: ["actual", "target"],
    year: null,
    least: 1,
    asAsked: true,
    ...over
  });

const values = (memo: Memo, question = 0): (number | null)[] =>
  memo.questions[question]?.cells.map(({told}) => told?.fact.value ?? null) ?? [];

const notesIn = (memo: Memo, line: number, question = 0): string[] => {
  const [asked, own] = [memo.questions[question], memo.lines[line]];
  if (!asked || !own) return ["no such cell"];
  return notesOf({cell: cellAt(asked, line), question: asked, line: own}, usualIn(asked)).map(({words}) => words);
};

describe("lines", () => {
  test.each([
    ["a report, called by place and year", ["360700-2021"], [], [["赣州 2021", 1]]],
    ["a place with all its reports, the latest first", ["360700"], [], [["赣州", 2]]],
    [
      "a set, without the places that are named already",
      ["360700-2021"],
      ["prefecture"],
      [
        ["赣州 2021", 1],
        ["永州 2023", 1],
        ["潍坊 2023", 1]
      ]
    ],
    ["the cities of a province", [], ["prefecture.360000"], []],
    ["what is not known makes none", ["999999"], ["nowhere"], []]
  ])("%s", (_, tokens, sets, expected) => {
    expect(linesOf(tokens, sets, reports).map(({name, reports}) => [name, reports.length])).toEqual(expected);
  });

  test("sets are named with how many places they have; one place is no set", () => {
    expect(setsOf(reports).map(({token, places}) => [token, places])).toEqual([
      ["all", 4],
      ["prefecture", 3]
    ]);
  });
});

describe("questions", () => {
  test("outcome and target are columns of their own; a place that gives neither says so, or that it names it", () => {
    const given = [jobs(ganzhou, 66000), jobs(ganzhou, 62000, {role: "target"}), jobs(yongzhou, 53000)];
    const memo = memoOf(lines(ganzhou, yongzhou, weifang), given, {unread: [weifang.id]});
    expect(memo.questions.map(({side}) => side)).toEqual(["actual", "target"]);
    expect(values(memo)).toEqual([66000, 53000, null]);
    expect(memo.questions[0]?.cells.map(({missing}) => missing)).toEqual([null, null, "not_extracted"]);
    expect(memo.questions[1]?.cells.map(({missing}) => missing)).toEqual([null, "not_reported", "not_extracted"]);
  });

  test("a place that gives it in other words is told apart, with its words", () => {
    const near = [jobs(weifang, 58000, {indicatorId: null, indicator: "就业新增"})];
    const memo = memoOf(lines(ganzhou, weifang), [jobs(ganzhou, 66000)], {near});
    const [question] = memo.questions;
    const [line] = memo.lines.slice(1);
    const cell = question && cellAt(question, 1);
    expect(cell).toMatchObject({missing: "given_otherwise", alike: false, told: {fact: {value: 58000}}});
    if (!question || !line || !cell) throw new Error("no cell");
    expect(notesOf({cell, question, line}, "").map(({words}) => words)).toContain("in other words: 就业新增");
  });

  test("another scope or kind that two places share has a column; what one alone counts so is told apart in its cell", () => {
    const growth = {value: 5, unit: "%", unitClass: "share", measure: "rate", change: "increase"} as const;
    const shared = [jobs(ganzhou, 66000), jobs(yongzhou, 53000), jobs(ganzhou, 5, growth), jobs(yongzhou, 6, growth)];
    expect(memoOf(lines(ganzhou, yongzhou), shared).questions.map(({kind}) => kind)).toEqual(["amount", "growth"]);
    const memo = memoOf(lines(ganzhou, yongzhou, weifang), [...shared.slice(0, 2), jobs(weifang, 6, growth)]);
    expect(memo.questions).toHaveLength(1);
    expect(memo.questions[0]?.cells.map(({alike}) => alike)).toEqual([true, true, false]);
    expect(memo.questions[0]?.cells[2]?.missing).toBe("given_otherwise");
    expect(notesIn(memo, 2)).toEqual(["Growth in per cent, %"]);
  });

  test("places of two levels share a column, and two reports of one place stand in lines of their own", () => {
    const memo = memoOf(lines(ganzhou, before, jiangxi), [
      jobs(ganzhou, 66000),
      jobs(before, 61000),
      jobs(jiangxi, 471000)
    ]);
    expect(values(memo)).toEqual([66000, 61000, 471000]);
    expect(memo.questions[0]?.cells.map(({told}) => told?.row.placeShort)).toEqual(["赣州", "赣州", "江西"]);
  });

  test("a year takes figures of that year, from whichever report; where there is none it names the years that there are", () => {
    const place = linesOf(["360700", "431100"], [], reports);
    const given = [jobs(ganzhou, 66000), jobs(before, 61000), jobs(yongzhou, 53000)];
    expect(values(memoOf(place, given))).toEqual([66000, 53000]);
    const of2021 = memoOf(place, given, {year: 2021});
    expect(values(of2021)).toEqual([61000, null]);
    expect(notesIn(of2021, 0)).toEqual(["from 赣州 2021"]);
    expect(notesIn(of2021, 1)).toEqual(["has one of 2023"]);
  });
});

test.each<[string, Partial<PageFact>, string[]]>([
  ["nothing", {}, []],
  ["another period than most", {period: period(2021)}, ["other period"]],
  ["a part of a total", {part: true}, ["a part of a total"]],
  ["a count since a start", {cumulative: true}, ["since a start"]],
  ["nothing of about, which its label says by ≈", {comparator: "approx"}, []],
  ["doubt", {doubts: ["scope"]}, ["scope is in doubt"]],
  ["little confidence", {confidence: 0.3}, ["check the sentence"]]
])("a cell notes %s", (_, over, expected) => {
  const memo = memoOf(lines(yongzhou, weifang, ganzhou), [jobs(yongzhou, 1), jobs(weifang, 2), jobs(ganzhou, 3, over)]);
  expect(notesIn(memo, 2)).toEqual(expected);
});

describe("order", () => {
  const given = [jobs(ganzhou, 66000), jobs(yongzhou, 53000), jobs(weifang, 60000, {doubts: ["scope"]})];
  const memo = memoOf(lines(jiangxi, weifang, ganzhou, yongzhou), given);
  const [question] = memo.questions;
  const names = (order: number[]): string[] => order.map((i) => memo.lines[i]?.name ?? "");

  test.each([
    ["largest first", {by: question?.id ?? "", down: true}, ["赣州", "永州", "潍坊", "江西"]],
    [
      "smallest first: doubt and silence stay last",
      {by: question?.id ?? "", down: false},
      ["永州", "赣州", "潍坊", "江西"]
    ],
    ["by place", {by: byName, down: false}, ["江西", "赣州", "潍坊", "永州"]],
    [
      "as chosen where the address asks for what is not there",
      {by: "nothing", down: true},
      ["江西", "潍坊", "赣州", "永州"]
    ]
  ])("%s", (_, order, expected) => expect(names(lineOrder(memo, order))).toEqual(expected));

  test("many indicators of few places go down, else the places do; the address decides otherwise", () => {
    const order = {by: "family", down: false};
    const two = memoOf(lines(ganzhou), [jobs(ganzhou, 1), jobs(ganzhou, 2, {role: "target"})]);
    expect(layoutOf(two, {down: null, order}, catalogue).down).toBe("indicators");
    expect(layoutOf(two, {down: "places", order}, catalogue).down).toBe("places");
    expect(layoutOf(memo, {down: null, order}, catalogue).down).toBe("places");
  });
});

test("the words of a cell are its value with its bound, when it is of, and its scope", () => {
  const memo = memoOf(lines(ganzhou), [jobs(ganzhou, 66000, {comparator: "ge", coverage: "市本级"})]);
  const [question] = memo.questions;
  const [line] = memo.lines;
  if (!question || !line) throw new Error("no question");
  const said = wordsOf({cell: cellAt(question, 0), question, line}, "2023", catalogue);
  expect(said).toEqual({value: "≥66K 人", about: ["市本级", "2023"], notes: [], state: ""});
});

describe("the long sheet", () => {
  test("has every figure that a cell knows, with its sentence, and every missing state", () => {
    const other = jobs(ganzhou, 30000);
    const memo = memoOf(lines(ganzhou, weifang), [jobs(ganzhou, 66000), other]);
    const rows = longRows(memo, new Map([[other.fact.id, "新增就业。"]])).map(({values}) => values);
    expect(rows.map(({place, value, state, stands}) => [place, value ?? null, state, stands ?? null])).toEqual([
      ["赣州", 66000, "ambiguous", "true"],
      ["赣州", 30000, "ambiguous", "false"],
      ["潍坊", null, "not_reported", null]
    ]);
    expect(rows[1]?.["sentence"]).toBe("新增就业。");
    const keys = longColumns().map(({key}) => key);
    expect(keys.slice(0, 5)).toEqual(["place", "report_year", "indicator", "side", "label"]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(["deadline", "publisher", "link", "confidence"]));
  });
});

test("a report of which no place is known is in no set of places", () => {
  const nowhere = report("赣州", 2023, {id: "nowhere", placeCode: null, level: null});
  const [all] = setsOf([ganzhou, yongzhou, nowhere]);
  expect([all?.places, all?.rows]).toEqual([2, [ganzhou, yongzhou]]);
});

test("sources are numbered line by line; of a place with several reports, those that are used", () => {
  const memo = memoOf(linesOf(["360700", "431100"], [], reports), [jobs(before, 61000)]);
  expect(sourcesOf(memo).map(({number, row}) => [number, row.id])).toEqual([
    [1, ganzhou.id],
    [2, before.id],
    [3, yongzhou.id]
  ]);
  expect(numbersOf(sourcesOf(memo), memo, 0)).toEqual([1, 2]);
});

test("two reports of a place and year that contradict each other stand in one cell, and both are cited", () => {
  const twin = report("赣州", 2023, {id: "twin"});
  const memo = memoOf(linesOf(["360700", "431100"], [], [ganzhou, twin, yongzhou]), [
    jobs(ganzhou, 66000),
    jobs(twin, 30000, {indicator: "新增就业"})
  ]);
  const [question] = memo.questions;
  const [line] = memo.lines;
  if (!question || !line) throw new Error("no question");
  const placed = {cell: cellAt(question, 0), question, line};
  expect(wordsOf(placed, "2023", catalogue)).toMatchObject({value: "66K 人 / 30K 人", state: "ambiguous"});
  expect(numbersOf(sourcesOf(memo), memo, 0)).toEqual([1, 2]);
  expect(longRows(memo, new Map()).map(({values}) => values["value"] ?? null)).toEqual([66000, 30000, null]);
});
