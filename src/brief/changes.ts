import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Brief} from "../model/brief.ts";
import {
  type BriefState,
  comparedFields,
  type HeldReport,
  type UsedFigure,
  type UsedPassage
} from "../model/briefState.ts";
import {fold} from "../model/fold.ts";
import {HomedFigureRow, HomedTextRow, NamedReportRow, WithdrawnRow} from "../query/brief/rows.ts";
import {query} from "../query/index.ts";

/** What became of something that a brief shows. */
export interface Change {
  kind: "changed" | "corrected" | "withdrawn" | "gone" | "moved" | "newer";
  /** The place and the year of the report: 赣州市 2021. */
  home: string;
  /** What it is about, and what has become of that. */
  words: string;
}

/** What the ledger says now where a brief was made from an earlier state of it. */
export interface Comparison {
  changes: Change[];
  /** How many figures and passages are as they were. */
  same: number;
}

/** Compares what a brief shows with the ledger as it is. Figures are found by place, year, sentence and words, as corrections are. */
export async function changesSince(
  connection: DuckDBConnection,
  state: BriefState,
  {years}: Pick<Brief, "years">
): Promise<Comparison> {
  const now = await ledgerNow(connection, state);
  const figures = state.figures.map((used) => figureChange(used, now));
  const passages = state.passages.map((used) => passageChange(used, now));
  const found = [...figures, ...passages];
  return {
    changes: [...found.filter((change) => change !== null), ...newerReports(state.reports, now, years)],
    same: found.filter((change) => change === null).length
  };
}

/** What the ledger holds of the places that a brief speaks of. */
interface Now {
  figures: HomedFigureRow[];
  withdrawn: WithdrawnRow[];
  texts: HomedTextRow[];
  reports: NamedReportRow[];
}

async function ledgerNow(connection: DuckDBConnection, {figures, passages}: BriefState): Promise<Now> {
  const used: UsedPassage[] = [...figures, ...passages];
  const params = {
    places: [...new Set(used.flatMap(({place}) => place ?? []))].join(","),
    reports: [...new Set(used.map(({report}) => report))].join(",")
  };
  return {
    figures: await query(connection, "brief/figures", params, HomedFigureRow),
    withdrawn: await query(connection, "brief/withdrawn", {}, WithdrawnRow),
    texts: await query(connection, "brief/texts", params, HomedTextRow),
    reports: await query(connection, "brief/reports", {}, NamedReportRow)
  };
}

type Homed = Pick<HomedTextRow, "reportId" | "place" | "year">;

/** Whether a row is of a report of the same place and year; of the same report where the place is not known. */
const isOfHome = ({report, place, year}: UsedPassage, row: Homed): boolean =>
  place === null ? row.reportId === report : row.place === place && row.year === year;

/** Whether one sentence is the other but for its numbers, or a part of it: another version may part sentences otherwise. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [frameOf(one), frameOf(other)];
  return a.includes(b) || b.includes(a);
}

/** A sentence without its numbers. */
const frameOf = (sentence: string): string => fold(sentence).text.replaceAll(/[\d.,]+/gu, "#");

function figureChange(used: UsedFigure, now: Now): Change | null {
  const row = closest(
    used,
    now.figures.filter(
      (row) => isOfHome(used, row) && row.text === used.figure && isAlike(row.sentence.text, used.quote)
    )
  );
  if (!row) return lostFigure(used, now);
  const differences = differencesOf(used, row);
  if (differences.length > 0)
    return changeOf(row.status === "corrected" ? "corrected" : "changed", used, differences.join(", "), now);
  return isWhere(used, row) ? null : changeOf("moved", used, `now ${addressOf(row)}`, now);
}

type Stretch = Pick<HomedFigureRow, "reportId" | "start" | "end">;

const isWhere = ({report, at}: UsedPassage, row: Stretch): boolean =>
  report === row.reportId && at === `${row.start}-${row.end}`;

const addressOf = ({reportId, start, end}: Stretch): string => `report.html?id=${reportId}&at=${start}-${end}`;

/** Of figures that are worded alike the one where it stood, else the one that still means the most of what it meant. */
const closest = (used: UsedFigure, rows: readonly HomedFigureRow[]): HomedFigureRow | undefined =>
  rows.find((row) => isWhere(used, row)) ??
  [...rows].sort((a, b) => differencesOf(used, a).length - differencesOf(used, b).length)[0];

/** In what a figure means something else than it did: `value 75 → 80`. */
const differencesOf = ({means}: UsedFigure, row: HomedFigureRow): string[] =>
  comparedFields
    .filter((field) => !isDeepStrictEqual(means[field] ?? null, row[field]))
    .map((field) => `${field} ${shown(means[field])} → ${shown(row[field])}`);

const shown = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "null" : JSON.stringify(value);

/** What became of a figure whose words are not read as one any more. */
function lostFigure(used: UsedFigure, now: Now): Change {
  const isGone = now.withdrawn.some(
    (row) => isOfHome(used, row) && row.text === used.figure && isAlike(row.sentence, used.quote)
  );
  if (isGone) return changeOf("withdrawn", used, "a correction has taken it out", now);
  const other = now.figures.find(
    (row) => isOfHome(used, row) && row.indicator === used.means.indicator && isAlike(row.sentence.text, used.quote)
  );
  if (other) return changeOf("changed", used, `the report now says ${other.text}`, now);
  const isSaid = now.texts.some((row) => isOfHome(used, row) && isAlike(row.text, used.quote));
  return changeOf(
    "gone",
    used,
    isSaid ? "no longer read as a figure" : "no report of that place and year says it",
    now
  );
}

function passageChange(used: UsedPassage, now: Now): Change | null {
  const rows = now.texts.filter((row) => isOfHome(used, row));
  const [start, end] = used.at.split("-").map(Number);
  if (rows.some((row) => row.reportId === used.report && row.text.slice(start, end) === used.quote)) return null;
  return rows.some((row) => fold(row.text).text.includes(fold(used.quote).text))
    ? changeOf("moved", used, "stands elsewhere in the report now", now)
    : changeOf("gone", used, "no report of that place and year says it", now);
}

function changeOf(kind: Change["kind"], used: UsedPassage & Partial<UsedFigure>, why: string, now: Now): Change {
  const words = [used.figure ?? used.quote, used.means?.indicator].filter(Boolean).join(" ");
  return {kind, home: homeOf(used, now), words: `${words}: ${why}`};
}

const homeOf = ({place, year}: Pick<HeldReport, "place" | "year">, {reports}: Now): string => {
  const name = reports.find((row) => row.place === place)?.name ?? place ?? "place unknown";
  return `${name} ${year ?? "year unknown"}`;
};

/** Reports of the same places that came after the brief was made and are of years that it had none of. */
const newerReports = (before: readonly HeldReport[], now: Now, years: Brief["years"]): Change[] =>
  now.reports
    .filter(({place}) => place !== null && before.some((held) => held.place === place))
    .filter(({place, year}) => !before.some((held) => held.place === place && held.year === year))
    .filter(({year}) => !years || year === null || (year >= years.from && year <= years.to))
    .map((row) => ({kind: "newer", home: homeOf(row, now), words: `a report that the brief has not seen: ${row.id}`}));
