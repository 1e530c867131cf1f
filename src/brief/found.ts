import type {DuckDBConnection} from "@duckdb/node-api";
import {isDeepStrictEqual} from "node:util";
import {comparedFields, type UsedFigure, type UsedPassage} from "../model/briefState.ts";
import {fold} from "../model/fold.ts";
import {placesOf} from "../model/quote.ts";
import {HomedFigureRow, HomedTextRow, NamedReportRow, WithdrawnRow} from "../query/brief/rows.ts";
import {query} from "../query/index.ts";

/** What the ledger holds of the places that a brief speaks of. */
export interface Now {
  figures: HomedFigureRow[];
  withdrawn: WithdrawnRow[];
  texts: HomedTextRow[];
  reports: NamedReportRow[];
}

/** What the ledger says of the reports and places of what a brief shows. */
export async function ledgerNow(connection: DuckDBConnection, used: readonly UsedPassage[]): Promise<Now> {
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

/** Where something stands in a report. */
export type Stretch = Pick<HomedFigureRow, "reportId" | "start" | "end">;

type Homed = Pick<HomedTextRow, "reportId" | "place" | "year">;

/** Whether a row is of a report of the same place and year; of the same report where the place is not known. */
export const isOfHome = ({report, place, year}: UsedPassage, row: Homed): boolean =>
  place === null ? row.reportId === report : row.place === place && row.year === year;

/** Whether one sentence is the other but for its numbers, or a part of it: another version may part sentences otherwise. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [frameOf(one), frameOf(other)];
  return a.includes(b) || b.includes(a);
}

/** A sentence without its numbers. */
const frameOf = (sentence: string): string => fold(sentence).text.replaceAll(/[\d.,]+/gu, "#");

/** Whether something stands where it stood. */
export const isWhere = ({report, at}: UsedPassage, row: Stretch): boolean =>
  report === row.reportId && at === `${row.start}-${row.end}`;

/** The figure of the same words: the one where it stood, else the one that still means the most of what it meant. */
export function figureNow(used: UsedFigure, now: Now): HomedFigureRow | undefined {
  const rows = now.figures.filter(
    (row) => isOfHome(used, row) && row.text === used.figure && isAlike(row.sentence.text, used.quote)
  );
  return (
    rows.find((row) => isWhere(used, row)) ??
    rows.sort((a, b) => differencesOf(used, a).length - differencesOf(used, b).length)[0]
  );
}

/** What the sentence says instead of a figure: another one of the same indicator. */
export const successorNow = (used: UsedFigure, now: Now): HomedFigureRow | undefined =>
  now.figures.find(
    (row) => isOfHome(used, row) && row.indicator === used.means.indicator && isAlike(row.sentence.text, used.quote)
  );

/** In what a figure means something else than it did: `value 75 → 80`. */
export const differencesOf = ({means}: UsedFigure, row: HomedFigureRow): string[] =>
  comparedFields
    .filter((field) => !isDeepStrictEqual(means[field] ?? null, row[field]))
    .map((field) => `${field} ${shown(means[field])} → ${shown(row[field])}`);

const shown = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "null" : JSON.stringify(value);

/** Where the words of a passage stand: where they stood, else nearest to that. */
export function passageNow(used: UsedPassage, now: Now): Stretch | undefined {
  const [start = 0, end = 0] = used.at.split("-").map(Number);
  const rows = now.texts.filter((row) => isOfHome(used, row));
  const same = rows.find((row) => row.reportId === used.report && row.text.slice(start, end) === used.quote);
  if (same) return {reportId: same.reportId, start, end};
  const apart = (stretch: Stretch): number => Math.abs(stretch.start - start);
  return rows.flatMap((row) => stretchesOf(row, used.quote)).sort((a, b) => apart(a) - apart(b))[0];
}

/** Everywhere that words stand in a text; where they do so nowhere, whatever its white space and quotation marks are. */
function stretchesOf({reportId, text}: HomedTextRow, quote: string): Stretch[] {
  const exact = placesOf(text, quote, quote).map((place) => ({reportId, ...place}));
  if (exact.length > 0) return exact;
  const [{text: folded, at}, {text: words}] = [fold(text), fold(quote)];
  if (words === "") return [];
  return placesOf(folded, words, words).map(({start, end}) => ({
    reportId,
    start: at[start] ?? 0,
    end: (at[end - 1] ?? 0) + 1
  }));
}
