import {createRequire} from "node:module";
import type {Span} from "../model/span.ts";

/** A word as jieba cuts it, with its part-of-speech tag. Offsets into the text that was cut. */
export interface Word extends Span {
  text: string;
  tag: string;
}

interface Jieba {
  tag(text: string): {word: string; tag: string}[];
}

// A CommonJS addon: loaded on first use, so that commands that read no text start without it.
let jieba: Jieba | undefined;
const load = (): Jieba => (jieba ??= createRequire(import.meta.url)("nodejieba") as Jieba);

/** The words of a text in order, without gaps. */
export function wordsOf(text: string): Word[] {
  let start = 0;
  return load()
    .tag(text)
    .map(({word, tag}) => {
      const span = {start, end: start + word.length};
      start = span.end;
      return {...span, text: word, tag};
    });
}
