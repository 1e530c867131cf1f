// @vitest-environment jsdom
import {parse} from "csv-parse/sync";
import {unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {align} from "../../pages/comparisons/align.ts";
import {viewFiles, zipView, type View} from "../../pages/compare/bundle.ts";
import {figuresOf} from "../../pages/comparisons/figures.ts";
import {accountabilityFigure} from "../../pages/compare/profileFigures.ts";
import {facesOf, type Compared} from "../../pages/figures/subjects.ts";
import {toCsv} from "../../pages/charts/sheet.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import type {PageFact} from "../../pages/components/data.ts";
import {catalogue, days, fact, percent, subject} from "../figures/setup.ts";
import {wordsOf} from "../charts/setup.ts";

beforeAll(() => speak("en", english));

const places = ["赣州", "永州", "潍坊"].map((placeShort, i) => ({placeShort, placeCode: String(360700 + i)}));

const gdpGrowth = {
  id: "gdp-growth",
  definitionZh: "地区生产总值的增长。",
  definitionEn: "Growth of the gross product of a place.",
  sourceZh: null,
  sourceEn: null,
  phrases: []
};
const definitions = [
  {id: "economy", definitionZh: "经济。", definitionEn: "How an economy grows.", indicators: [gdpGrowth]}
];

/** Reports of three places with these facts. */
function compare(...facts: PageFact[][]): {compared: Compared[]; view: View} {
  const subjects = facts.map((own, i) => subject(`${i}23456789abc`, own, {row: places[i] ?? {}}));
  const faces = facesOf(subjects.map(({row}) => row));
  const compared = subjects.flatMap((one, i) => {
    const face = faces[i];
    return face ? [{...one, face}] : [];
  });
  const {families} = align(compared, catalogue);
  const figures = families.flatMap(({comparisons}) =>
    comparisons.flatMap((comparison) => figuresOf({comparison, compared, catalogue}))
  );
  return {
    compared,
    view: {
      title: "A view",
      address: "http://site/compare.html",
      date: "today",
      figures,
      compared,
      catalogue,
      definitions
    }
  };
}

const gdp = (value: number, over = {}): PageFact =>
  percent(value, {change: "increase", family: "economy", indicatorId: "gdp-growth", before: "增长", ...over});
const reforms = (value: number, indicatorId: string): PageFact => fact({value, indicatorId});
const rows = (csv: string): Record<string, string>[] => parse(csv, {columns: true, bom: true});

describe("figures of a comparison", () => {
  test("outcome and target share one chart; every place is in it, in the order of its values", () => {
    const {view} = compare([gdp(5), gdp(5.5, {role: "target", comparator: "ge"})], [gdp(6)], []);
    expect(view.figures).toHaveLength(1);
    const words = wordsOf(view.figures[0]?.draw(700) as Element);
    expect(words.filter((word) => /^[赣永潍]/.test(word))).toEqual(["永州 2021", "赣州 2021", "潍坊 2021"]);
    expect(words.join(" ")).toContain("target ≥+5.5%");
    expect(view.figures[0]?.title).toBe("gdp-growth: from +5% (赣州 2021) to +6% (永州 2021)");
    expect(view.figures[0]?.notes).toEqual([
      "Give an outcome and no target: 永州 2021.",
      "Not reported: 潍坊 2021.",
      "Done and promised are of different times: they stand side by side without a verdict."
    ]);
  });

  test("ranks, and what needs a logarithmic axis, keep outcome and target apart", () => {
    const rank = (value: number, over = {}) =>
      fact({value, unit: "rank", unitClass: "rank", indicatorId: "reform-tasks", ...over});
    const promised = {role: "target"} as const;
    expect(compare([rank(3), rank(1, promised)], [rank(5), rank(2, promised)]).view.figures).toHaveLength(2);
    const tasks = (value: number, over = {}) => fact({value, indicatorId: "reform-tasks", ...over});
    expect(compare([tasks(3), tasks(900, promised)], [tasks(5), tasks(2, promised)]).view.figures).toHaveLength(2);
  });

  test("on level 2 each mark says what it counts, and the note says that this differs", () => {
    const {view} = compare([reforms(117, "reform-tasks")], [reforms(175, "reform-measures")]);
    const [figure] = view.figures;
    expect(wordsOf(figure?.draw(700) as Element)).toEqual(expect.arrayContaining(["reform-tasks", "reform-measures"]));
    expect(figure?.notes[0]).toBe(
      "Not strictly comparable: 赣州 2021 counts reform-tasks; 永州 2021 counts reform-measures."
    );
    expect(figure?.under).toContain("level 2");
  });

  test("what we compute is in the chart of before and after, in the sheet, and in no other label", () => {
    const {view} = compare([days(75, {from: 106, indicatorId: "x"})], [days(5, {from: 20, indicatorId: "x"})]);
    expect(wordsOf(view.figures[0]?.draw(700) as Element)).toContain("−29.2%");
    expect(
      rows(toCsv(view.figures[0]?.sheet() ?? {columns: [], rows: []})).map(({computed_change}) =>
        Number(computed_change).toFixed(1)
      )
    ).toEqual(["-29.2", "-75.0"]);
  });
});

describe("the sheet of a figure", () => {
  test("has a row for each figure drawn and each missing state; zero is a value", () => {
    const {view} = compare([gdp(0), gdp(9, {indicator: "另"})], [gdp(6)], []);
    const sheet = rows(toCsv(view.figures[0]?.sheet() ?? {columns: [], rows: []}));
    expect(sheet.map(({place, value, state}) => [place, value, state])).toEqual([
      ["赣州 2021", "0", "zero"],
      ["赣州 2021", "9", "value"],
      ["永州 2021", "6", "value"],
      ["潍坊 2021", "", "not_reported"]
    ]);
  });

  test("an ambiguous cell says so in each row that it could be", () => {
    const {view} = compare([gdp(5), gdp(7)], [gdp(6)]);
    const sheet = rows(toCsv(view.figures[0]?.sheet() ?? {columns: [], rows: []}));
    expect(sheet.map(({value, state}) => [value, state])).toEqual([
      ["5", "ambiguous"],
      ["7", "ambiguous"],
      ["6", "value"]
    ]);
  });

  test("words of a report that a spreadsheet would run are set as words; numbers stay numbers", () => {
    const columns = [{key: "a", label: "a"}];
    const of = (a: string | number) => toCsv({columns, rows: [{values: {a}, href: null}]}).split("\r\n")[1];
    expect([of("=1+1"), of("@x"), of("-见附件"), of("-5项"), of(-5), of("一,二"), of('“"”')]).toEqual([
      "'=1+1",
      "'@x",
      "'-见附件",
      "-5项",
      "-5",
      '"一,二"',
      '"“""”"'
    ]);
  });
});

describe("a saved view", () => {
  const {view} = compare([gdp(5), fact()], [gdp(6), fact({role: "context"})], []);

  test("holds what is drawn, every figure with its sentence, and what the words mean", () => {
    const files = viewFiles(view);
    expect(rows(files["data.csv"] ?? "").every(({chart}) => view.figures.some(({id}) => id === chart))).toBe(true);
    expect(rows(files["data.csv"] ?? "").filter(({state}) => state === "not_reported")).toHaveLength(1);
    expect(rows(files["evidence.csv"] ?? "")).toHaveLength(4);
    expect(files["codebook.md"]).toContain("`gdp-growth`");
    for (const {definitionEn} of [gdpGrowth, ...definitions]) expect(files["codebook.md"]).toContain(definitionEn);
    expect(files["README.md"]).toContain("http://site/compare.html");
    expect(files["CITATION"]).toContain("赣州 2021");
  });

  test("is a ZIP of those files", async () => {
    expect(Object.keys(unzipSync(await zipView(view)))).toEqual(Object.keys(viewFiles(view)));
  });
});

test("the profile has a dot for each place that has something to measure and names the others", () => {
  const {compared} = compare([fact()], [fact()], []);
  const figure = accountabilityFigure(compared);
  const words = wordsOf(figure.draw(900)).join("\n");
  expect(words).toContain("nothing to measure: 赣州 2021, 永州 2021, 潍坊 2021");
  const sheet = rows(toCsv(figure.sheet()));
  expect(sheet).toHaveLength(8 * 3);
  expect(sheet.filter(({state}) => state === "nothing_to_measure").every(({value}) => value === "")).toBe(true);
});
