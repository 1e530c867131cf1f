import type {SentenceItem} from "../../src/model/brief.ts";
import type {Span} from "../../src/model/span.ts";
import {loadFacts, loadHeldReports, loadText} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {piecesOf} from "../components/highlight.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {indicatorOf} from "../figures/wording.ts";
import {cellQuote, sentenceAt} from "./sentences.ts";
import type {Part, Setting} from "./setting.ts";

/** A sentence of a report, the figure in it marked; null where the ledger no longer holds its report. */
export async function sentencePart({report, at}: SentenceItem, {catalogue}: Setting): Promise<Part> {
  const row = (await loadHeldReports()).find(({id}) => id === report);
  if (!row) return null;
  const [text, read] = await Promise.all([loadText(report), loadFacts(report)]);
  const span = spanOf(at);
  const fact = read.facts.find(({start, end}) => start === span.start && end === span.end);
  const sentence = cellQuote(fact) ?? sentenceAt(text, span);
  if (!sentence) return null;
  const title = fact ? `${reportLabel(row)}: ${indicatorOf(fact, catalogue)}` : reportLabel(row);
  const marked = piecesOf(sentence.text, [sentence.within(span)]).map(({text, hit}) =>
    hit ? element("a", {href: sourceLink(report, span)}, element("mark", {}, text)) : text
  );
  return {title, content: [element("blockquote", {lang: "zh-CN"}, ...marked)]};
}

function spanOf(at: string): Span {
  const [start = 0, end = 0] = at.split("-").map(Number);
  return {start, end};
}
