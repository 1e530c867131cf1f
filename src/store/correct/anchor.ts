import type {DuckDBConnection} from "@duckdb/node-api";
import type {Places} from "../../lexicon/places.ts";
import {inSource} from "../../link/reforms/locate.ts";
import type {Span} from "../../model/span.ts";
import type {Row} from "../append.ts";
import {type Locator, quotable, type QuotedSentence, sourceTexts} from "./candidates.ts";

/** Where in the ledger's reports the words of a correction stand. */
export interface Anchor extends Span {
  reportId: string;
  sentence: number;
  section: number;
  /** Where that is in the source text. */
  received: Span;
}

/** Every place where the quote of a correction stands as cleaned, narrowed to the words meant: one, when it is precise. */
export async function anchorsOf(connection: DuckDBConnection, locator: Locator, places: Places): Promise<Anchor[]> {
  const found = (await quotable(connection, locator, places)).filter(({text}) => text.includes(locator.quote));
  const sources = await sourceTexts(connection, found);
  return found.flatMap((sentence) => anchorsIn(sentence, locator, sources.get(sentence.reportId) ?? ""));
}

function anchorsIn(sentence: QuotedSentence, {quote, figure}: Locator, source: string): Anchor[] {
  const {reportId, index, section, received} = sentence;
  return occurrences(sentence.text, quote).map((at) => {
    const start = sentence.start + at + quote.indexOf(figure);
    const span = {start, end: start + figure.length};
    const {start: from, end: to} = inSource(source, received, quote);
    // The source may write the quote otherwise; the whole sentence stands for it then.
    const words = inSource(source, {start: from, end: to}, figure);
    return {reportId, sentence: index, section, ...span, received: words};
  });
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The columns that say where something stands. */
export const anchorRow = ({reportId, sentence, start, end, received}: Anchor): Row => ({
  report_id: reportId,
  sentence_index: sentence,
  start_at: start,
  end_at: end,
  source_start: received.start,
  source_end: received.end
});
