import {quotedOf} from "../../src/model/cellWords.ts";
import {element} from "./elements.ts";
import {sourceLink} from "./state.ts";

/** Characters of a sentence that are shown on either side of a number. */
const around = 24;

export interface Quoted {
  reportId: string;
  start: number;
  end: number;
  sentenceStart: number;
  sentence: string;
  /** Of a figure in a table, what heads its row and its column. */
  headings?: readonly string[];
}

/** A number in the middle of its sentence, leading there. */
export function quoteLink(quoted: Quoted, href: string = sourceLink(quoted.reportId, quoted)): HTMLElement {
  const {sentenceStart, sentence, headings = []} = quoted;
  const cell = headings.length > 0 ? {row: headings, column: []} : null;
  const {text, start, end} = quotedOf({...quoted, sentence: {start: sentenceStart, text: sentence}, cell});
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return element(
    "a",
    {class: "quote", href, lang: "zh-CN"},
    (start > around ? "…" : "") + before,
    element("mark", {}, text.slice(start, end)),
    after + (end + around < text.length ? "…" : "")
  );
}
