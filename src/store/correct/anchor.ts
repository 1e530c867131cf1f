import type {DuckDBConnection} from "@duckdb/node-api";
import type {Places} from "../../lexicon/places.ts";
import {inSource} from "../../link/reforms/locate.ts";
import {placesOf} from "../../model/quote.ts";
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
  const {reportId, index, section} = sentence;
  // The source may write the quote otherwise; the whole sentence stands for it then.
  const received = inSource(source, inSource(source, sentence.received, quote), figure);
  return placesOf(sentence.text, quote, figure).map(({start, end}) => ({
    reportId,
    sentence: index,
    section,
    start: sentence.start + start,
    end: sentence.start + end,
    received
  }));
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
