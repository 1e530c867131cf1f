import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import type {Span} from "../model/span.ts";

/** A word as jieba cuts it, with its part-of-speech tag. Offsets into the text that was cut. */
export interface Word extends Span {
  text: string;
  tag: string;
}

interface Jieba {
  load(dictionaries: {userDict: string}): void;
  tag(text: string): {word: string; tag: string}[];
}

/** Words of this field that jieba would cut apart: word, frequency, tag. */
const dictionary = fileURLToPath(new URL("../../data/reference/dictionary.txt", import.meta.url));

let jieba: Jieba | undefined;

/** A CommonJS addon with its dictionaries: loaded on first use, so that commands that read no text start without it. */
function load(): Jieba {
  if (jieba) return jieba;
  jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
  jieba.load({userDict: dictionary});
  return jieba;
}

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
