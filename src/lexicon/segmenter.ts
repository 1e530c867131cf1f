import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterLast, markOf} from "../model/punctuation.ts";
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
export const wordsOf = (text: string): Word[] => wordsFrom(text, 0);

/** The words of the stretch that a span of a text stands in, up to the next marks at which jieba cuts every text. */
export function wordsAround(text: string, {start, end}: Span): Word[] {
  const from = start - afterLast(text.slice(0, start), separators).length;
  const length = text.slice(end).search(separator);
  return wordsFrom(text.slice(from, length === -1 ? undefined : end + length), from);
}

/** Between two of these a text is cut as it would be by itself. */
const separators: ReadonlySet<string> = new Set([" ", "\t", "\n", "，", "。"]);
const separator = markOf(separators);

function wordsFrom(text: string, from: number): Word[] {
  const words: Word[] = [];
  let start = from;
  for (const {word, tag} of load().tag(text)) {
    const end = start + word.length;
    words.push({start, end, text: word, tag});
    start = end;
  }
  return words;
}
