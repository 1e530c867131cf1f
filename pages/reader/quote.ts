import {quotedOf, rowWords} from "../../src/model/cellWords.ts";
import type {Span} from "../../src/model/span.ts";
import {actionRow, copied} from "../components/actions.ts";
import {formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {withPin} from "../components/pinButton.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import type {Report} from "./view.ts";

const addressOf = ({row}: Report, span: Span): string => new URL(sourceLink(row.id, span), location.href).href;

/** The sentences around a span, word for word as the clean text has them; of a figure in a table its headings and its cell. */
function quoted({text, read}: Report, span: Span): string {
  const fact = read.facts.find(({start, end}) => start === span.start && end === span.end);
  if (fact?.cell) return quotedOf(fact).text.trim();
  const around = text.sentences.filter(({start, end}) => start < span.end && span.start < end);
  const [first, last] = [around[0], around.at(-1)];
  return rowWords(text.clean.slice(first?.start ?? span.start, last?.end ?? span.end).trim());
}

/** How to cite a place in a report: its words, whose report, where in it, address, day of retrieval. */
function quote(report: Report, span: Span): string {
  const {row} = report;
  const about = [reportLabel(row), row.title, row.source, row.published && formatDate(row.published)].filter(Boolean);
  return t("cite.quote", {
    quote: quoted(report, span),
    report: [...new Set(about)].join(t("list.comma")),
    start: span.start,
    end: span.end,
    address: addressOf(report, span),
    date: formatDate(new Date().toISOString())
  });
}

/** Buttons that copy the link and the citation of a place in the text, and one that pins its sentence. */
export const quoteTools = (report: Report, span: Span): HTMLElement =>
  withPin(
    actionRow([
      {id: "copy-link", label: t("save.link"), run: () => copied(addressOf(report, span))},
      {id: "copy-quote", label: t("save.cite"), run: () => copied(quote(report, span))}
    ]),
    () => ({kind: "sentence", report: report.row.id, at: `${span.start}-${span.end}`})
  );
