import {appendFileSync, cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, onTestFinished, test} from "vitest";
import {formatQuantity} from "../../pages/components/format.ts";
import {speak} from "../../pages/components/i18n.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {loadUnits} from "../../src/lexicon/units.ts";
import {digestText} from "../../src/pipeline.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {sourceOf} from "../describe/told.ts";

/** A copy of the reference tables with rows more in units.csv; it goes with the test. */
function withRows(...rows: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  cpSync(referenceFolder, folder, {recursive: true});
  appendFileSync(join(folder, "units.csv"), rows.map((row) => `${row}\n`).join(""));
  return folder;
}

afterAll(() => speak("en", {}));

test("one row adds a unit: figures of it are read, converted, and named on the page in both languages", () => {
  const folder = withRows("千步,千步,length,thousand paces,公里,0.65,a pace is 0.65 metres", "千踱,千步,length,,,,");
  const lexicon = loadLexicon(folder);
  const text = "永州市2024年改革工作总结\n2024年，全市新建绿道320千步，改造步道45千踱。";
  const {findings} = digestText(sourceOf(text), "report.txt", lexicon, {});
  const read = findings.facts.map(({text, value, unit}) => ({text, value, unit}));
  expect(read).toEqual([
    {text: "320千步", value: 320, unit: "千步"},
    {text: "45千踱", value: 45, unit: "千步"}
  ]);
  expect(lexicon.units.classOf("千步")).toBe("length");
  expect(lexicon.catalogue.convert(2, "千步", "米")).toBeCloseTo(1300);
  const figure = {value: 320, valueMax: null, unit: "千步", comparator: "eq"} as const;
  speak("en", pageDictionary("en", folder));
  expect(formatQuantity(figure)).toBe("320 thousand paces");
  speak("zh", pageDictionary("zh", folder));
  expect(formatQuantity(figure)).toBe("320千步");
});

describe("a table of units", () => {
  test.each([
    ["a word given twice", "项,项,count,,,,", /word given twice.*: 项/],
    ["a class that nobody knows", "千步,千步,walks,thousand paces,,,", /class/],
    ["a unit that a second row explains again", "总项,项,count,items,,,", /explained twice.*: 项/],
    ["a factor without the unit that it leads to", "千步,千步,length,thousand paces,,0.65,a pace", /a factor needs/],
    ["a factor that nobody vouches for", "千步,千步,length,thousand paces,公里,0.65,", /a factor needs/],
    ["a factor that is no number", "千步,千步,length,thousand paces,公里,much,a pace", /factor/],
    [
      "a unit to convert into that there is not",
      "千步,千步,length,thousand paces,里格,0.65,a pace",
      /unknown unit.*: 里格/
    ]
  ])("with %s is refused on load", (_, row, message) => {
    expect(() => loadUnits(withRows(row))).toThrow(message);
  });

  const units = loadUnits(referenceFolder);

  test.each([
    ["元/月", "rate"],
    ["元/人", "rate"],
    ["微克/立方米", "concentration"],
    ["rank", "rank"],
    ["pp", "points"],
    ["人", "people"],
    ["", "count"]
  ])("makes %s one of %s", (unit, expected) => {
    expect(units.classOf(unit)).toBe(expected);
  });

  test("names every unit in English, but for those that English counts without a word", () => {
    const bare = [...units.names].filter(([, name]) => name === "").map(([unit]) => unit);
    const counting = bare.filter((unit) => units.classOf(unit) === "count");
    expect(bare.filter((unit) => !counting.includes(unit) && !["rank", "元/人", "元/月"].includes(unit))).toEqual([]);
  });
});

test("the tables are loaded once, and again when one of them has changed", () => {
  const folder = withRows();
  const lexicon = loadLexicon(folder);
  expect(loadLexicon(folder)).toBe(lexicon);
  appendFileSync(join(folder, "units.csv"), "千步,千步,length,thousand paces,公里,0.65,a pace is 0.65 metres\n");
  expect(loadLexicon(folder).units.classOf("千步")).toBe("length");
});
