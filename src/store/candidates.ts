import {readFileSync} from "node:fs";
import {type DuckDBConnection, listValue} from "@duckdb/node-api";
import {z} from "zod";
import type {Places} from "../lexicon/places.ts";
import {Correctable, type Correction} from "./corrections.ts";

/** A fact that a correction may mean, as it was read. */
export interface Candidate {
  id: string;
  meaning: z.infer<typeof Correctable>;
}

const offset = z.number().int();
const CandidateRow = Correctable.extend({
  id: z.string(),
  start: offset,
  end: offset,
  sentence: z.string(),
  sentenceStart: offset,
  sourceStart: offset,
  sourceEnd: offset,
  sentenceSourceStart: offset,
  sentenceSourceEnd: offset,
  reportId: z.string()
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
    .map((row) => ({id: row.id, meaning: Correctable.parse(row)}));
}

/** A sentence and where in it the figure stands. */
interface Reading {
  sentence: string;
  start: number;
  end: number;
}

const cleaned = ({sentence, start, end, sentenceStart}: CandidateRow): Reading => ({
  sentence,
  start: start - sentenceStart,
  end: end - sentenceStart
});

const received = (row: CandidateRow, sources: Map<string, string>): Reading => ({
  sentence: (sources.get(row.reportId) ?? "").slice(row.sentenceSourceStart, row.sentenceSourceEnd),
  start: row.sourceStart - row.sentenceSourceStart,
  end: row.sourceEnd - row.sentenceSourceStart
});

/** Whether the figure of a reading is `figure`, within the words of `quote`. */
function stands({sentence, start, end}: Reading, quote: string, figure: string): boolean {
  if (sentence.slice(start, end) !== figure) return false;
  const from = sentence.lastIndexOf(quote, start);
  return from !== -1 && from + quote.length >= end;
}
