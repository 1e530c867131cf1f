import {rowWords} from "../../src/model/cellWords.ts";
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
}

/** A number in the middle of its sentence, leading there. */
export function quoteLink(quoted: Quoted, href: string = sourceLink(quoted.reportId, quoted)): HTMLElement {
  const {start, end, sentenceStart, sentence} = quoted;
  const [from, to] = [start - sentenceStart, end - sentenceStart];
  const before = sentence.slice(Math.max(0, from - around), from);
  const after = sentence.slice(to, to + around);
  return element(
    "a",
    {class: "quote", href, lang: "zh-CN"},
    (from > around ? "…" : "") + rowWords(before),
    element("mark", {}, sentence.slice(from, to)),
    rowWords(after) + (to + around < sentence.length ? "…" : "")
  );
}
