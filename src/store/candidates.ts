import {readFileSync} from "node:fs";
import {type DuckDBConnection, listValue} from "@duckdb/node-api";
import {z} from "zod";
import type {Places} from "../lexicon/places.ts";
import {Meaning} from "../model/fact.ts";
import {FigureRow} from "../query/figure.ts";
import type {Correction} from "./corrections.ts";

/** A fact that a correction may mean, as the ledger shows it. */
export interface Candidate {
  id: string;
  meaning: Meaning;
}

const CandidateRow = FigureRow.extend({
  /** Where its sentence stands in the source text. */
  sentenceReceived: FigureRow.shape.received
});
type CandidateRow = z.infer<typeof CandidateRow>;

const TextRow = z.object({id: z.string(), text: z.string()});

const sql = readFileSync(new URL("candidates.sql", import.meta.url), "utf8");

/** The facts that a correction's place, year, quote and figure point at: one, when it is precise and up to date. */
export async function candidates(
  connection: DuckDBConnection,
  {place, year, quote, figure}: Correction,
  places: Places
): Promise<Candidate[]> {
  const codes = listValue([place, ...places.named(place).map(({code}) => code)]);
  const facts = await connection.runAndReadAll(sql, {codes, year});
  const texts = await connection.runAndReadAll(
    "SELECT id, source_text AS text FROM report WHERE list_contains($codes, place_code) AND year = $year",
    {codes, year}
  );
  const sources = new Map(
    z
      .array(TextRow)
      .parse(texts.getRowObjectsJson())
      .map(({id, text}) => [id, text])
  );
  return z
    .array(CandidateRow)
    .parse(facts.getRowObjectsJson())
    .filter((row) => [cleaned(row), received(row, sources)].some((reading) => stands(reading, quote, figure)))
    .map((row) => ({id: row.id, meaning: Meaning.parse(row)}));
}

/** A sentence and where in it the figure stands. */
interface Reading {
  sentence: string;
  start: number;
  end: number;
}

const cleaned = ({sentence, start, end}: CandidateRow): Reading => ({
  sentence: sentence.text,
  start: start - sentence.start,
  end: end - sentence.start
});

const received = ({reportId, received, sentenceReceived}: CandidateRow, sources: Map<string, string>): Reading => ({
  sentence: (sources.get(reportId) ?? "").slice(sentenceReceived.start, sentenceReceived.end),
  start: received.start - sentenceReceived.start,
  end: received.end - sentenceReceived.start
});

/** Whether the figure of a reading is `figure`, within the words of `quote`. */
function stands({sentence, start, end}: Reading, quote: string, figure: string): boolean {
  if (sentence.slice(start, end) !== figure) return false;
  const from = sentence.lastIndexOf(quote, start);
  return from !== -1 && from + quote.length >= end;
}
