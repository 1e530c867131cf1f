import {createHash} from "node:crypto";
import {parseArgs} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Figure} from "../../pages/charts/figure.ts";
import type {SheetRow} from "../../pages/charts/sheet.ts";
import type {ReportRow} from "../../pages/components/data.ts";
import {speak} from "../../pages/components/i18n.ts";
import {align} from "../../pages/comparisons/align.ts";
import {familyFigures} from "../../pages/comparisons/families.ts";
import {facesOf, type Compared} from "../../pages/figures/subjects.ts";
import {stripFigure} from "../../pages/overview/stripFigure.ts";
import {givenOf} from "../../pages/series/facts.ts";
import {seriesFigures} from "../../pages/series/figures.ts";
import {seriesOf} from "../../pages/series/series.ts";
import {DomainRow} from "../../src/query/domain/rows.ts";
import {query} from "../../src/query/index.ts";
import {indicatorEvidence, indicatorFigures} from "../../src/query/indicator/make.ts";
import {FamilyRow, IndicatorRow} from "../../src/query/indicator/rows.ts";
import {HeadlineRow} from "../../src/query/overview/rows.ts";
import {reportFacts} from "../../src/query/report/make.ts";
import {MainPeriodRow, ReportRow as ReportRows} from "../../src/query/report/rows.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {withLedger} from "../../src/store/database.ts";

const help = `Draws marks of the site's charts for a person to judge against their sentences.

  npx tsx data/tools/draw-marks.ts --ledger FILE [--seed N] [--size N] [--language en|zh]

A third each from comparisons of random sets of places of one level, from pages of indicators, from the overview.
`;

/** How many sets of places are compared, and how many places they have. */
const sets = {count: 24, least: 2, most: 5};

/** A mark: a row of what a chart draws. */
interface Mark {
  page: string;
  figure: Figure;
  row: SheetRow;
}

const hash = (...parts: readonly unknown[]): string => createHash("sha256").update(parts.join(" ")).digest("hex");

/** The first of some things in an order that the seed and their keys decide, so that one more changes little. */
const drawn = <T>(things: readonly T[], size: number, key: (thing: T) => string): T[] =>
  things.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, size);

/** Sets of latest reports of places of one level. */
function setsOf(reports: readonly ReportRow[], seed: string): ReportRow[][] {
  const latest = [
    ...new Map(reports.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)).map((row) => [row.placeCode, row])).values()
  ];
  const levels = [...new Set(latest.map(({level}) => level))];
  return Array.from({length: sets.count}, (_, i) => {
    const level = levels[i % levels.length];
    const size = sets.least + (parseInt(hash(seed, i).slice(0, 6), 16) % (sets.most - sets.least + 1));
    return drawn(
      latest.filter((row) => row.level === level),
      size,
      ({id}) => hash(seed, i, id)
    );
  }).filter(({length}) => length > 1);
}

async function comparisonMarks(
  connection: DuckDBConnection,
  reports: readonly ReportRow[],
  seed: string
): Promise<Mark[]> {
  const catalogue = {
    families: await query(connection, "indicator/families", {}, FamilyRow),
    domains: await query(connection, "domain/domains", {}, DomainRow),
    indicators: await query(connection, "indicator/indicators", {}, IndicatorRow)
  };
  const chosen = setsOf(reports, seed);
  const read = await reportFacts(connection, [...new Set(chosen.flat().map(({id}) => id))]);
  const facts = new Map(read.map((one) => [one.id, one]));
  return chosen.flatMap((rows) => {
    const faces = facesOf(rows);
    const compared = rows.flatMap((row, i): Compared[] => {
      const [read, face] = [facts.get(row.id), faces[i]];
      return read && face ? [{row, read, face}] : [];
    });
    const figures = align(compared, catalogue).families.flatMap((family) => familyFigures(family, compared, catalogue));
    return marksOf(`compare ${faces.map(({name}) => name).join(" ")}`, figures);
  });
}

async function indicatorMarks(connection: DuckDBConnection, reports: readonly ReportRow[]): Promise<[Mark[], Mark[]]> {
  const all = await query(connection, "indicator/indicators", {}, IndicatorRow);
  const periods = await query(connection, "report/main-periods", {}, MainPeriodRow);
  const headlines = await query(connection, "overview/headlines", {}, HeadlineRow);
  const read = await indicatorFigures(
    connection,
    all.map(({id}) => id)
  );
  const pages = all.flatMap((indicator, i) => {
    const series = seriesOf(givenOf(read[i]?.figures ?? [], indicator, reports), {indicator, periods});
    const shared = series.filter(({entries}) => entries.length > 1);
    return marksOf(
      `indicator ${indicator.id}`,
      shared.flatMap((one) => seriesFigures(one, indicator))
    );
  });
  const strips = headlines.slice(0, 4).flatMap((indicator) => {
    const unmatched = read.find(({id}) => id === indicator.id);
    const given = givenOf(unmatched?.figures ?? [], indicator, reports);
    const figure = unmatched && stripFigure(indicator, {given, unmatched}, {reports, periods, time: {year: null}});
    return figure ? marksOf("overview", [figure]) : [];
  });
  return [pages, strips];
}

/** What charts draw: a mark for each figure, none for who is silent. */
const marksOf = (page: string, figures: readonly Figure[]): Mark[] =>
  figures.flatMap((figure) =>
    figure
      .sheet()
      .rows.filter(({values}) => ["value", "zero", "ambiguous"].includes(String(values["state"])))
      .map((row) => ({page, figure, row}))
  );

const words = ({values}: SheetRow): string =>
  ["place", "side", "label", "when", "scope", "coverage"]
    .map((name) => values[name] ?? "")
    .filter((word) => word !== "")
    .join(" · ");

/** A mark as a person judges it: its chart, what it says, what it stands beside, its sentence. */
async function told({page, figure, row}: Mark, n: number, connection: DuckDBConnection): Promise<string> {
  const {values} = row;
  const beside = figure
    .sheet()
    .rows.filter((other) => other.values["start"] !== values["start"] || other.values["report"] !== values["report"]);
  return [
    `${n + 1}. ${page} | ${figure.title}`,
    `   ${figure.under}`,
    `   ${words(row)} | ${values["counts"]} | ${values["measure"]} ${values["change"]} ${values["period_start"]}/${values["period_end"]} scope ${values["scope_basis"]} confidence ${values["confidence"]}${values["state"] === "ambiguous" ? " ambiguous" : ""}`,
    ...beside
      .slice(0, 6)
      .map((other) => `   beside ${words(other)} ${values["state"] === "value" ? "" : other.values["state"]}`),
    ...figure.notes.map((note) => `   note ${note}`),
    `   “${values["sentence"] ?? (await sentenceOf(values, connection))}”`
  ].join("\n");
}

async function sentenceOf(
  {indicator_id: id, report, start}: SheetRow["values"],
  connection: DuckDBConnection
): Promise<string> {
  const [evidence] = await indicatorEvidence(connection, [String(id)]);
  const found = Object.entries(evidence?.sentences ?? {}).find(([fact]) => fact.startsWith(`${report}-${start}-`));
  return found?.[1].text.trim() ?? "";
}

const {values: options} = parseArgs({
  options: {
    ledger: {type: "string", default: "build/ledger.duckdb"},
    seed: {type: "string", default: "1"},
    size: {type: "string", default: "24"},
    language: {type: "string", default: "en"},
    help: {type: "boolean", default: false}
  }
});

if (options.help) console.log(help);
else {
  const {seed, size, ledger} = options;
  const language = options.language === "zh" ? "zh" : "en";
  speak(language, pageDictionary(language));
  await withLedger(ledger, async (connection) => {
    const reports = await query(connection, "report/reports", {}, ReportRows);
    const pools = [await comparisonMarks(connection, reports, seed), ...(await indicatorMarks(connection, reports))];
    const figureOf = ({row}: Mark): string => `${row.values["report"]} ${row.values["start"]}`;
    const key = (mark: Mark): string => hash(seed, mark.page, mark.figure.id, figureOf(mark));
    const marks = pools.flatMap((pool) => {
      const inOrder = drawn(pool, pool.length, key);
      const distinct = [...new Map(inOrder.toReversed().map((mark) => [figureOf(mark), mark])).values()].reverse();
      return distinct.slice(0, Math.ceil(Number(size) / pools.length));
    });
    console.log(`seed ${seed}: ${marks.length} of ${pools.map(({length}) => length).join(" + ")} marks\n`);
    for (const [n, mark] of marks.entries()) console.log(`${await told(mark, n, connection)}\n`);
  });
}
