import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {speak, t} from "../../pages/components/i18n.ts";
import type {Catalogue, IndicatorRow, ReportRow} from "../../pages/components/data.ts";
import {lanesOf as lanesCompared, targetLanesOf} from "../../pages/comparisons/lanes.ts";
import type {Cell} from "../../pages/figures/cells.ts";
import type {Compared} from "../../pages/figures/subjects.ts";
import {isPair} from "../../pages/figures/verdict.ts";
import {givenOf} from "../../pages/series/facts.ts";
import {lanesOf} from "../../pages/series/lanes.ts";
import {seriesOf} from "../../pages/series/series.ts";
import {promisesOf} from "../../pages/targets/promises.ts";
import type {Indicator} from "../../src/lexicon/catalogue.ts";
import type {Figure} from "../../src/model/interval.ts";
import {rate} from "../../src/link/targets/rate.ts";
import type {Fact} from "../../src/model/fact.ts";
import {comparators} from "../../src/model/vocabulary.ts";
import {indicatorFigures} from "../../src/query/indicator/make.ts";
import {reportFacts} from "../../src/query/report/make.ts";
import {targetSlices} from "../../src/query/target/make.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {append} from "../../src/store/append.ts";
import {writeCatalogue} from "../../src/store/catalogue.ts";
import {openForWriting} from "../../src/store/database.ts";
import {remember} from "../../src/store/history.ts";
import {rebuildLinks} from "../../src/store/links.ts";
import {usual} from "../../src/store/linkScope.ts";
import {placeRow, reportRows} from "../../src/store/rows.ts";
import {fact as plain} from "../check/setup.ts";
import {sourceOf} from "../describe/told.ts";
import {lexicon} from "../store/setup.ts";
import {indicator as jobs} from "../series/setup.ts";
import {fact, percent, row} from "./setup.ts";

/** What one place promised for a year and what it reached in it. */
interface Pair {
  indicator: Indicator;
  target: Figure;
  outcome: Figure;
}

const figure = (value: number, comparator: Figure["comparator"], valueMax: number | null = null): Figure => ({
  value,
  valueMax,
  comparator
});

/** One entry of the catalogue for each side that may be better. */
const indicators = (["more", "less", "neutral"] as const).map((side) => {
  const all = [...lexicon.catalogue.indicators.values()];
  const found = all.find(
    ({unitClass, polarity, measure}) => unitClass === "share" && polarity === side && measure.id === "share"
  );
  if (!found) throw new Error(`no share of which ${side} is better`);
  return found;
});

const targets = [
  ...comparators.map((comparator) => figure(50, comparator)),
  figure(45, "eq", 50),
  figure(50, "approx", 55)
];
const outcomes = [
  ...[40, 48, 50, 52, 60].flatMap((value) => comparators.map((comparator) => figure(value, comparator))),
  figure(46, "eq", 49),
  figure(40, "eq", 60)
];

const pairs: Pair[] = indicators.flatMap((indicator) =>
  targets.flatMap((target) => outcomes.map((outcome) => ({indicator, target, outcome})))
);

const places = [...lexicon.places.byCode.values()].filter(({level}) => level === "county").slice(0, pairs.length);
const period = {start: "2025-01-01", end: "2025-12-31"};

function factsOf({indicator, target, outcome}: Pair): Fact[] {
  const common = {unit: "%", indicatorId: indicator.id, indicator: indicator.name.zh, family: indicator.family, period};
  const deadline = {date: "2025-12-31", precision: "year", text: "到2025年"} as const;
  return [
    plain({...common, ...outcome, start: 0, end: 2}),
    plain({...common, ...target, role: "target", deadline, start: 4, end: 6})
  ];
}

/** A report of one sentence, in which a place tells what it promised and what it reached. */
function rowsOf(pair: Pair, i: number) {
  const text = "已达一半，到年底过半。";
  const offsets = Uint32Array.from(text, (_, at) => at);
  const whole = {start: 0, end: text.length};
  const {code, name, province, level} = places[i] ?? places[0]!;
  const id = String(i).padStart(12, "0");
  const facts = factsOf(pair).map((one) => ({
    ...one,
    id: `${id}-${one.start}-${one.end}`,
    text: text.slice(one.start, one.end)
  }));
  return reportRows(
    {
      id,
      source: sourceOf(text),
      clean: {
        text,
        starts: offsets,
        ends: offsets.map((at) => at + 1),
        script: "simplified",
        garbled: false,
        clutter: [],
        tables: [],
        warnings: []
      },
      description: {
        place: {code, name, province, level},
        kind: "review",
        year: 2025,
        period,
        published: null,
        title: null,
        source: null,
        author: null
      },
      outline: {
        text,
        sections: [{index: 0, parent: null, level: 0, heading: "", ...whole}],
        tables: [],
        sentences: [{index: 0, section: 0, paragraph: 0, isHeading: false, ...whole}]
      },
      findings: {facts, recognitions: [], reforms: [], assignments: [], rejected: []},
      issues: []
    },
    {path: `${id}.txt`, digestVersion: "0", runId: 1}
  );
}

const ids = pairs.map((_, i) => String(i).padStart(12, "0"));
const reports: ReportRow[] = ids.map((id, i) =>
  row(id, {placeCode: places[i]?.code ?? null, placeShort: places[i]?.short ?? null, level: "county", year: 2025})
);

const cell = (fact: Cell["fact"]): Cell => ({fact, others: [], repeats: [], missing: null});

/** By report, the verdict that each page shows on its target. */
const shown: Record<"compare" | "indicators" | "targets", Map<string, string>> = {
  compare: new Map(),
  indicators: new Map(),
  targets: new Map()
};

beforeAll(async () => {
  speak("en", pageDictionary("en"));
  const {connection, close} = await openForWriting(":memory:");
  await writeCatalogue(connection, lexicon);
  const rows = pairs.map(rowsOf);
  for (const table of ["report", "sentence", "fact"] as const) {
    await append(
      connection,
      table,
      rows.flatMap((one) => one[table])
    );
  }
  await append(connection, "place", places.map(placeRow));
  await remember(connection);
  await rebuildLinks(connection, lexicon, {all: true, run: null, sizes: usual});
  const catalogue: Catalogue = {families: [], domains: [], indicators: []};
  for (const [i, read] of (await reportFacts(connection, ids)).entries()) {
    const [done, wanted] = read.facts;
    const compared: Compared = {
      row: reports[i]!,
      read,
      face: {id: read.id, tag: "", href: "", name: read.id, colour: ""}
    };
    const comparison = {
      id: "",
      level: 1 as const,
      indicator: pairs[i]!.indicator.id,
      family: "",
      kind: "share" as const,
      unit: "%",
      unitClass: "share",
      scope: null,
      question: null,
      extent: "standing" as const,
      domain: "",
      coverage: 1,
      actual: [cell(done ?? null)],
      target: [cell(wanted ?? null)]
    };
    const material = {comparison, compared: [compared], catalogue};
    const [actual, target] = [lanesCompared(comparison.actual, material), lanesCompared(comparison.target, material)];
    shown.compare.set(read.id, targetLanesOf(material, actual, target)[0]?.verdict ?? "");
  }
  for (const {id, figures} of await indicatorFigures(
    connection,
    indicators.map(({id}) => id)
  )) {
    const indicator: IndicatorRow = {...jobs, id};
    const series = seriesOf(givenOf(figures, indicator, reports), {indicator, periods: []});
    for (const {entries, ...one} of series) {
      const lanes = lanesOf({...one, entries});
      for (const [i, {actual}] of entries.entries())
        shown.indicators.set(actual?.row.id ?? "", lanes[i]?.verdict ?? "");
    }
  }
  for (const {targets} of await targetSlices(connection, ids)) {
    for (const {row, verdict} of promisesOf(targets, reports))
      shown.targets.set(row.id, t(`promise.verdict.${verdict}`));
  }
  close();
});

afterAll(() => speak("en", {}));

const words = ({value, valueMax, comparator}: Figure): string =>
  `${comparator} ${value}${valueMax === null ? "" : `–${valueMax}`}`;

describe.each(["compare", "indicators", "targets"] as const)("the page of %s", (page) => {
  test.each(indicators)(
    "says of every pair of figures what the ledger says, where $polarity is better",
    (indicator) => {
      const own = pairs.flatMap((pair, i) =>
        pair.indicator === indicator ? [{...pair, said: shown[page].get(ids[i]!)}] : []
      );
      const named = ({target, outcome}: Pair, said?: string): string =>
        `${words(outcome)} against ${words(target)}: ${said}`;
      const expected = own.map((pair) => {
        const {verdict} = rate(pair.outcome, pair.target, indicator);
        return named(pair, t(`promise.verdict.${verdict}`));
      });
      expect(own.map((pair) => named(pair, pair.said))).toEqual(expected);
    }
  );
});

test("a target near its approximate value is kept, and so is one that about as much as more must be", () => {
  const more = {polarity: "more"} as const;
  expect(rate(figure(8.3, "eq"), figure(8.5, "approx"), more).verdict).toBe("kept");
  expect(rate(figure(120, "approx"), figure(100, "ge"), more).verdict).toBe("kept");
});

describe("an outcome and a target stand on one line", () => {
  const tasks = {role: "reform_count", indicatorId: "reform-tasks"} as const;
  const growth = percent(5, {indicatorId: "gdp-growth"});
  const rated = (by: string) => ({role: "target" as const, rating: {verdict: "kept" as const, ratedBy: [by]}});

  test.each([
    ["of one indicator", growth, percent(6, {indicatorId: "gdp-growth", role: "target"}), true],
    ["not of two", growth, percent(6, {indicatorId: "trade-growth", role: "target"}), false],
    ["not of none", percent(5), percent(6, {role: "target"}), false],
    ["not of two sets of tasks", fact(tasks), fact({...tasks, role: "target"}), false]
  ] as const)("%s", (_, done, wanted, expected) => expect(isPair(done, wanted)).toBe(expected));

  test("where the ledger has rated the one by the other", () => {
    const done = fact(tasks);
    expect(isPair(done, fact({...tasks, ...rated(done.id)}))).toBe(true);
    expect(isPair(done, fact({...tasks, ...rated("another")}))).toBe(false);
  });
});
