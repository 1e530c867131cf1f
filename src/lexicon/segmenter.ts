import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Span} from "../model/span.ts";
import {referenceFolder} from "./folder.ts";

/** A word as jieba cuts it, with its part-of-speech tag. Offsets into the text that was cut. */
export interface Word extends Span {
  text: string;
  tag: string;
}

interface Jieba {
  load(dictionaries: {userDict: string; idfDict: string}): void;
  tag(text: string): {word: string; tag: string}[];
}

const dictionaries = {
  /** Words of this field that jieba would cut apart: word, frequency, tag. */
  userDict: join(referenceFolder, "dictionary.txt"),
  /** In place of the 6 MB by which jieba weighs keywords, which nobody asks it for: a third of the time that it takes to load. */
  idfDict: fileURLToPath(new URL("no-keywords.txt", import.meta.url))
};

const require = createRequire(import.meta.url);
let jieba: Jieba | undefined;

/** A CommonJS addon with its dictionaries: loaded on first use, so that commands that read no text start without it. */
function load(): Jieba {
  if (jieba) return jieba;
  jieba = require("nodejieba") as Jieba;
  jieba.load(dictionaries);
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
