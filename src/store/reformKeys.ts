import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {inSource} from "../link/reforms/locate.ts";
import {keysOf} from "../link/reforms/names.ts";
import {type QuotedBrand, quotedIn} from "../link/reforms/quoted.ts";
import {groupBy} from "../model/group.ts";
import type {Span} from "../model/span.ts";
import {sentenceAt, toSource} from "../model/text.ts";
import type {Digest} from "../pipeline.ts";
import {query} from "../query/index.ts";
import {LinkReformRow, LinkSentenceRow, LinkTextRow} from "../query/link/rows.ts";
import type {Row} from "./append.ts";

/** The rows in `reform_key` of a report as it was read: what it calls reforms, taken apart. */
export function keyRowsOf({id, clean, source, outline, findings}: Digest, lexicon: Lexicon): Row[] {
  const sourced = (span: Span): Pick<LinkSentenceRow, "sourceStart" | "sourceEnd"> => {
    const {start, end} = toSource(clean, span);
    return {sourceStart: start, sourceEnd: end};
  };
  const named = findings.reforms.map(({name, domain, start, end}) => {
    const sentence = sentenceAt(outline.sentences, start)?.index ?? 0;
    return {reportId: id, name, domain, sentence, start, end, ...sourced({start, end})};
  });
  const around = (at: number): Around | undefined => {
    const sentence = sentenceAt(outline.sentences, at);
    const isIn = sentence !== undefined && sentence.start <= at && at < sentence.end;
    return isIn ? {index: sentence.index, ...sourced(sentence)} : undefined;
  };
  const quotes = quotedIn(clean.text, lexicon);
  return [...namedRows(named, lexicon), ...quotedRows({id, source: source.text}, quotes, around)];
}

/** The same of reports as a ledger has them. */
export async function keyRowsHeld(
  connection: DuckDBConnection,
  reports: readonly string[],
  lexicon: Lexicon
): Promise<Row[]> {
  const ids = reports.join(",");
  const named = await query(connection, "link/reforms", {ids}, LinkReformRow);
  const rows = [...groupBy(named, ({reportId}) => reportId).values()].flatMap((own) => namedRows(own, lexicon));
  const texts = await query(connection, "link/texts", {ids}, LinkTextRow);
  const told = texts.map((report) => ({report, quotes: quotedIn(report.clean, lexicon)}));
  const places = told.flatMap(({report, quotes}) => quotes.map(({start}) => `${report.id}:${start}`)).join(",");
  const found = places === "" ? [] : await query(connection, "link/sentences", {places}, LinkSentenceRow);
  const sentences = new Map(found.map((row) => [`${row.reportId}:${row.at}`, row]));
  const quoted = told.flatMap(({report, quotes}) =>
    quotedRows(report, quotes, (at) => sentences.get(`${report.id}:${at}`))
  );
  return [...rows, ...quoted];
}

const namedRows = (reforms: readonly LinkReformRow[], lexicon: Lexicon): Row[] =>
  reforms
    .flatMap((reform) => keysOf(reform.name, lexicon).map((key) => ({reform, key})))
    .map(({reform, key}, position) => ({
      report_id: reform.reportId,
      position,
      how: "named",
      key: key.key,
      short: key.short,
      label: key.label,
      is_branded: key.branded,
      founds: key.founds,
      name: reform.name,
      domain: reform.domain,
      sentence_index: reform.sentence,
      start_at: reform.start,
      end_at: reform.end,
      source_start: reform.sourceStart,
      source_end: reform.sourceEnd
    }));

/** A sentence around a place of the text. */
type Around = Pick<LinkSentenceRow, "index" | "sourceStart" | "sourceEnd">;

/** What a report has in quotation marks. What stands in no sentence is left out. */
const quotedRows = (
  report: Pick<LinkTextRow, "id" | "source">,
  quotes: readonly QuotedBrand[],
  around: (at: number) => Around | undefined
): Row[] =>
  quotes.flatMap((quote, position) => {
    const sentence = around(quote.start);
    return sentence ? [quotedRow(quote, position, report, sentence)] : [];
  });

function quotedRow(
  quote: QuotedBrand,
  position: number,
  {id, source}: Pick<LinkTextRow, "id" | "source">,
  sentence: Around
): Row {
  const whole = {start: sentence.sourceStart, end: sentence.sourceEnd};
  const span = inSource(source, whole, quote.name);
  return {
    report_id: id,
    position,
    how: "quoted",
    key: quote.key,
    short: null,
    label: null,
    is_branded: false,
    founds: false,
    name: quote.name,
    domain: null,
    sentence_index: sentence.index,
    start_at: quote.start,
    end_at: quote.end,
    source_start: span.start,
    source_end: span.end
  };
}
