import {readFileSync} from "node:fs";
import {type DuckDBConnection, type DuckDBValue, listValue} from "@duckdb/node-api";
import {z} from "zod";
import type {Places} from "../../lexicon/places.ts";
import {Meaning} from "../../model/fact.ts";
import {type Reading, stands} from "../../model/quote.ts";
import type {Span} from "../../model/span.ts";
import {count, text} from "../../query/columns.ts";
import {FigureRow} from "../../query/figure.ts";
import type {Correction} from "../corrections.ts";
import {rowsOf} from "../within.ts";

/** A fact that a correction may mean, as the ledger shows it. */
export interface Candidate extends Span {
  id: string;
  reportId: string;
  meaning: Meaning;
}

/** Where a correction looks for its words. */
export type Locator = Pick<Correction, "place" | "year" | "report" | "quote" | "figure">;

const received = z.object({start: count, end: count});

const CandidateRow = FigureRow.extend({
  /** Where its sentence stands in the source text. */
  sentenceReceived: received
});
type CandidateRow = z.infer<typeof CandidateRow>;

/** A sentence of a report that a correction may quote. */
export const QuotedSentence = z.object({reportId: text, index: count, section: count, start: count, received, text});
export type QuotedSentence = z.infer<typeof QuotedSentence>;

const sqlOf = (name: string): string => readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
const figures = sqlOf("figures");
const sentences = sqlOf("sentences");

const paramsOf = ({place, year, report}: Locator, places: Places): Record<string, DuckDBValue> => ({
  codes: listValue([place, ...places.named(place).map(({code}) => code)]),
  year,
  file: report ?? null
});

/** The facts that a correction's place, year, quote and figure point at: one, when it is precise and up to date. */
export async function candidates(connection: DuckDBConnection, locator: Locator, places: Places): Promise<Candidate[]> {
  const {quote, figure} = locator;
  const facts = await rowsOf(connection, figures, paramsOf(locator, places), CandidateRow);
  const sources = await sourceTexts(connection, facts);
  return facts
    .filter((row) => [cleaned(row), asReceived(row, sources)].some((reading) => stands(reading, quote, figure)))
    .map((row) => ({...row, meaning: Meaning.parse(row)}));
}

/** The sentences of the reports that a correction may mean. */
export const quotable = (connection: DuckDBConnection, locator: Locator, places: Places): Promise<QuotedSentence[]> =>
  rowsOf(connection, sentences, paramsOf(locator, places), QuotedSentence);

/** The source text of each report that some rows are of. */
export async function sourceTexts(
  connection: DuckDBConnection,
  rows: readonly {reportId: string}[]
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({reportId}) => reportId))].join(",");
  const sql = "SELECT id, source_text AS text FROM report WHERE list_contains(string_split($ids, ','), id)";
  const texts = await rowsOf(connection, sql, {ids}, z.object({id: text, text}));
  return new Map(texts.map(({id, text}) => [id, text]));
}

const cleaned = ({sentence, start, end}: CandidateRow): Reading => ({
  sentence: sentence.text,
  start: start - sentence.start,
  end: end - sentence.start
});

const asReceived = (row: CandidateRow, sources: ReadonlyMap<string, string>): Reading => ({
  sentence: (sources.get(row.reportId) ?? "").slice(row.sentenceReceived.start, row.sentenceReceived.end),
  start: row.received.start - row.sentenceReceived.start,
  end: row.received.end - row.sentenceReceived.start
});
