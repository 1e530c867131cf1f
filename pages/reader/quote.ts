import type {Span} from "../../src/model/span.ts";
import {element} from "../components/elements.ts";
import {formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import type {Report} from "./view.ts";

const addressOf = ({row}: Report, span: Span): string => new URL(sourceLink(row.id, span), location.href).href;

/** The sentences around a span, word for word as the clean text has them. */
function quoted({text}: Report, span: Span): string {
  const around = text.sentences.filter(({start, end}) => start < span.end && span.start < end);
  const [first, last] = [around[0], around.at(-1)];
  return text.clean.slice(first?.start ?? span.start, last?.end ?? span.end).trim();
}

/** How to cite a place in a report: its words, whose report, where in it, address, day of retrieval. */
export function quote(report: Report, span: Span): string {
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

/** Buttons that copy the link and the citation of a place in the text; what cannot be copied is shown to be selected. */
export function quoteTools(report: Report, span: Span): HTMLElement {
  const said = element("output", {class: "save-said"});
  const tool = (id: string, label: string, words: () => string): HTMLElement => {
    const button = element("button", {type: "button", id}, label);
    button.addEventListener("click", () => {
      const text = words();
      navigator.clipboard.writeText(text).then(
        () => (said.textContent = t("save.copied")),
        () => (said.textContent = text)
      );
    });
    return button;
  };
  return element(
    "p",
    {class: "tools"},
    tool("copy-link", t("save.link"), () => addressOf(report, span)),
    tool("copy-quote", t("save.cite"), () => quote(report, span)),
    said
  );
}
