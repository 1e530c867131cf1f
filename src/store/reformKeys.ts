import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {inSource} from "../link/reforms/locate.ts";
import {keysOf} from "../link/reforms/names.ts";
import {type QuotedBrand, quotedIn} from "../link/reforms/quoted.ts";
import {groupBy} from "../model/group.ts";
import {query} from "../query/index.ts";
import {LinkReformRow, LinkSentenceRow, LinkTextRow} from "../query/link/rows.ts";
import {append, type Row} from "./append.ts";
import {portions} from "./linkScope.ts";
import {deleteWhere} from "./within.ts";

/** Takes apart anew what reports call reforms. Belongs in the transaction of a run. */
export async function writeReformKeys(
  connection: DuckDBConnection,
  reports: readonly string[],
  lexicon: Lexicon
): Promise<void> {
  for (const portion of portions(reports)) {
    const ids = portion.join(",");
    await deleteWhere(connection, "reform_key", "report_id", portion);
    const named = await query(connection, "link/reforms", {ids}, LinkReformRow);
    const rows = [...groupBy(named, ({reportId}) => reportId).values()].flatMap((own) => namedRows(own, lexicon));
    await append(connection, "reform_key", [...rows, ...(await quotedRows(connection, ids, lexicon))]);
  }
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

/** What the reports whose ids `ids` lists have in quotation marks. What stands in no sentence is left out. */
async function quotedRows(connection: DuckDBConnection, ids: string, lexicon: Lexicon): Promise<Row[]> {
  const texts = await query(connection, "link/texts", {ids}, LinkTextRow);
  const quotes = texts.flatMap((report) =>
    quotedIn(report.clean, lexicon).map((quote, position) => ({report, quote, position}))
  );
  if (quotes.length === 0) return [];
  const places = quotes.map(({report, quote}) => `${report.id}:${quote.start}`).join(",");
  const rows = await query(connection, "link/sentences", {places}, LinkSentenceRow);
  const sentences = new Map(rows.map((row) => [`${row.reportId}:${row.at}`, row]));
  return quotes.flatMap(({report, quote, position}) => {
    const sentence = sentences.get(`${report.id}:${quote.start}`);
    return sentence ? [quotedRow(quote, position, report, sentence)] : [];
  });
}

function quotedRow(quote: QuotedBrand, position: number, {source}: LinkTextRow, sentence: LinkSentenceRow): Row {
  const whole = {start: sentence.sourceStart, end: sentence.sourceEnd};
  const span = inSource(source, whole, quote.name);
  return {
    report_id: sentence.reportId,
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
