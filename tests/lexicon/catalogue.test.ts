import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {loadCatalogue, type Indicator} from "../../src/lexicon/catalogue.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {parsePhrase, parsePhrases, type Phrase} from "../../src/lexicon/phrase.ts";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {groupBy} from "../../src/model/group.ts";
import {loadUnits} from "../../src/lexicon/units.ts";
import {matchIndicator} from "../../src/resolve/catalogue.ts";

const units = loadUnits(referenceFolder);
const comparators = loadComparators(referenceFolder);
const catalogue = loadCatalogue(referenceFolder, units, comparators);
const indicators = [...catalogue.indicators.values()];

describe("the indicator catalogue", () => {
  it("holds at least 120 indicators, and some for every family", () => {
    expect(indicators.length).toBeGreaterThanOrEqual(120);
    const families = new Set(indicators.map(({family}) => family));
    expect([...catalogue.families.keys()].filter((id) => !families.has(id))).toEqual([]);
  });

  it("gives every domain but the last resort words to be known by", () => {
    const silent = [...catalogue.domains.values()].filter(({keywords}) => keywords.length === 0);
    expect(silent.map(({id}) => id)).toEqual(["general"]);
  });

  it("has no keyword in two families, where it could not decide", () => {
    expect(repeated([...catalogue.families.values()].flatMap(({keywords}) => keywords))).toEqual([]);
  });

  it("has no phrase that can never match, and none that another entry takes away", () => {
    const astray = indicators.flatMap((indicator) =>
      indicator.phrases.flatMap((phrase) => {
        const {indicatorId, why} = matchIndicator(shortestFigure(indicator, phrase), catalogue);
        return indicatorId === indicator.id ? [] : [`${indicator.id}: ${phrase.text} → ${indicatorId ?? why}`];
      })
    );
    expect(astray).toEqual([]);
  });

  it("has no phrase of what there is with a verb of adding in it, unless a total follows", () => {
    const {adding, settles} = catalogue.words;
    const mixed = indicators.flatMap(({id, measure, phrases}) => {
      const adds = ({pieces, text}: Phrase): boolean =>
        !settles.words.some((word) => text.includes(word)) &&
        pieces.some((piece) => piece.kind !== "gap" && piece.forms.some((form) => adding.words.includes(form)));
      return measure.additions === "excluded" ? phrases.filter(adds).map(({text}) => `${id}: ${text}`) : [];
    });
    expect(mixed).toEqual([]);
  });

  it.each([
    ["approval-time-cut", "set", "its family is about matters that reports choose"],
    ["online-matters", "set", "the same"],
    ["benefits-paid", "place", "money of that family adds up"],
    ["inspections-cut", "place", "the entry says so"],
    ["key-project-investment", "set", "the entry says so"],
    ["gdp-growth", "place", "it is of the place by definition"]
  ])("says what the figures of %s are taken over: %s, for %s", (id, base) => {
    expect(catalogue.indicators.get(id)?.base).toBe(base);
  });

  it("has two entries or more for every question, all of one family and way of counting", () => {
    const asked = indicators.filter(({question}) => question !== null);
    const groups = [...groupBy(asked, ({question}) => question?.id).values()];
    expect(groups.length).toBeGreaterThan(10);
    const mixed = groups.filter(
      (own) => own.length < 2 || new Set(own.map(({family, measure}) => `${family} ${measure.id}`)).size > 1
    );
    expect(mixed.map((own) => own.map(({id}) => id))).toEqual([]);
  });

  it("converts within a class and refuses across classes", () => {
    expect(catalogue.convert(1000, "斤", "吨")).toBeCloseTo(0.5);
    expect(catalogue.convert(2, "公顷", "亩")).toBeCloseTo(30);
    expect(catalogue.convert(3, "平方公里", "公顷")).toBeCloseTo(300);
    expect(catalogue.convert(5, "家", "户")).toBe(5);
    expect(catalogue.convert(5, "元", "美元")).toBeNull();
    expect(catalogue.convert(5, "天", "工作日")).toBeNull();
    expect(catalogue.convert(5, "%", "pp")).toBeNull();
  });
});

const repeated = (words: string[]): string[] => [...new Set(words.filter((word, i) => words.indexOf(word) !== i))];

/** The plainest figure that a phrase describes: its required words in their first form, the canonical unit. */
function shortestFigure({units: [unit = ""], measure, least, nearby}: Indicator, {pieces, without}: Phrase) {
  const words = pieces.map((piece) => (piece.kind === "gap" || piece.optional ? "" : (piece.forms[0] ?? "")));
  const verbs = measure.additions === "required" ? catalogue.words.adding.words : measure.needs;
  const verb = verbs.find((word) => !without.includes(word)) ?? "";
  const label = `${verb}${words.join("")}`;
  const change = measure.changes[0] ?? "none";
  const value = Math.max(1_000_000, least);
  const sentence = nearby.join("");
  return {indicator: label, unit, change, role: "outcome", sentence, at: sentence.length, value} as const;
}

describe("loadCatalogue(folder, units, comparators)", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "catalogue-"));
    cpSync(referenceFolder, folder, {recursive: true});
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  const edit = (name: string, change: (text: string) => string): void => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  const load = () => loadCatalogue(folder, units, comparators);
  const entry = `
- id: test-entry
  name: {zh: 测试, en: Test}
  definition: {zh: 一条测试。, en: A test.}
  domain: economy
  unit: money
  measure: level
  polarity: more
  phrases: [测试产值]
  source: National Bureau of Statistics
`;

  it("refuses a source that no entry follows, and one that is given twice or in one language", () => {
    const add = (row: string) => edit("sources.csv", (text) => `${text}${row}\n`);
    add("Nobody,无人");
    expect(load).toThrow(/no entry has this of sources.csv: Nobody/);
    add("Nobody,没有人");
    expect(load).toThrow(/given twice in sources.csv: Nobody/);
    add("Somebody,Somebody");
    expect(load).toThrow(/must be in Chinese/);
  });

  it("reads an entry that a researcher adds", () => {
    edit("indicators/economy.yml", (text) => text + entry);
    expect(load().indicators.get("test-entry")).toMatchObject({family: "economy", units: ["元"]});
  });

  it.each([
    ["an id given twice", entry + entry, /id given twice.*test-entry/],
    ["an id in capitals", entry.replace("test-entry", "Test"), /lower case/],
    ["a name given twice", entry.replace("zh: 测试", "zh: 地区生产总值"), /name given twice: 地区生产总值/],
    ["an unknown domain", entry.replace("economy", "nowhere"), /test-entry: unknown domain: nowhere/],
    ["an unknown measure", entry.replace("level", "weight"), /test-entry: unknown measure: weight/],
    ["an unknown unit class", entry.replace("money", "loot"), /test-entry: unknown unit class: loot/],
    [
      "a count without its units",
      entry.replace("money", "count"),
      /words missing, which name the units of a class that counts: count/
    ],
    ["units that cannot be converted", entry.replace("money", "area\n  words: [亩, 元]"), /no factor.*元 to 亩/],
    ["no phrases", entry.replace("[测试产值]", "[]"), /test-entry: no phrases/],
    [
      "a source that sources.csv does not give in both languages",
      entry.replace("National", "Made-up"),
      /unknown source \(sources.csv\): Made-up/
    ],
    ["an empty definition", entry.replace("A test.", '""'), /definition/],
    ["a model that is not there", entry.replace("phrases", "like: ghost\n  phrases"), /unknown entry: ghost/],
    ["a phrase too short to be found", entry.replace("测试产值", "额"), /no word of two characters/]
  ])("refuses %s", (_, text, message) => {
    edit("indicators/economy.yml", (old) => old + text);
    expect(load).toThrow(message);
  });

  it("names every bad entry at once", () => {
    edit("indicators/economy.yml", (old) => old + entry.replace("level", "weight"));
    edit("indicators/rural.yml", (old) => old + entry.replace("test-entry", "second").replace("economy", "nowhere"));
    expect(load).toThrow(/test-entry.*second/);
  });

  it("refuses a file of entries without its family", () => {
    writeFileSync(join(folder, "indicators", "ghosts.yml"), entry);
    expect(load).toThrow(/unknown family: ghosts/);
  });
});

describe("parsePhrase(text)", () => {
  it("reads words, alternatives, optional words, gaps and words that rule out", () => {
    expect(parsePhrase("…老旧 (城镇)小区|社区 -电梯|管网")).toMatchObject({
      pieces: [
        {kind: "gap"},
        {kind: "word", forms: ["老旧"], optional: false},
        {kind: "word", forms: ["城镇"], optional: true},
        {kind: "word", forms: ["小区", "社区"], optional: false}
      ],
      without: ["电梯", "管网"]
    });
  });

  it.each([
    ["(城镇|)小区", /empty form/],
    ["(城镇 小区", /unbalanced brackets/],
    ["(城镇)(小区)", /no word of two characters/]
  ])("refuses %s", (text, message) => expect(() => parsePhrase(text)).toThrow(message));
});

describe("parsePhrases(text)", () => {
  const orders = (text: string): string[] => parsePhrases(text).map((phrase) => phrase.text);

  it("reads a plain line as one phrase, and after ~ one for every order of its words", () => {
    expect(orders("取消 审批 事项")).toEqual(["取消 审批 事项"]);
    expect(orders("~ 取消 事项")).toEqual(["取消 事项", "事项 取消"]);
    expect(orders("~ 甲乙 丙丁 戊己")).toHaveLength(6);
  });

  it("keeps words that may be missing before the word behind them, and what rules out at the end", () => {
    expect(orders("~ (累计) 取消 (行政) 事项 (共) -证明")).toEqual([
      "(累计) 取消 (行政) 事项 (共) -证明",
      "(行政) 事项 (共) (累计) 取消 -证明"
    ]);
  });

  it("refuses more words than can be tried in every order", () => {
    expect(() => parsePhrases("~ 一一 二二 三三 四四 五五")).toThrow(/more than 4 words/);
  });
});
