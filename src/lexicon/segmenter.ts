import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {memo} from "../model/memo.ts";
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
  /** With `guesses` also words that its dictionary does not have, as `tag` cuts them. */
  cut(text: string, guesses: boolean): string[];
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

/** How many texts and words are kept: what a few reports say. */
const most = {texts: 8192, words: 32_768} as const;

/** The words of a text in order, without gaps. */
export const wordsOf: (text: string) => readonly Word[] = memo((text) => {
  const words = load().cut(text, true);
  if (!words.every((word) => tags.has(word))) learnTags(text);
  let start = 0;
  return words.map((word) => {
    const end = start + word.length;
    const placed = {start, end, text: word, tag: tags.get(word) ?? ""};
    start = end;
    return placed;
  });
}, most.texts);

/** What jieba calls each word, wherever it stands. */
const tags = new Map<string, string>();

/** Asks jieba for tags, which takes nine times as long as to cut: done for words that were not met before. */
function learnTags(text: string): void {
  if (tags.size > most.words) tags.clear();
  for (const {word, tag} of load().tag(text)) tags.set(word, tag);
}

/** The words of the stretch that a span of a text stands in, up to the next marks at which jieba cuts every text. */
export function wordsAround(text: string, {start, end}: Span): Word[] {
  const from = start - afterLast(text.slice(0, start), separators).length;
  const length = text.slice(end).search(separator);
  const words = wordsOf(text.slice(from, length === -1 ? undefined : end + length));
  return words.map((word) => ({...word, start: word.start + from, end: word.end + from}));
}

/** Between two of these a text is cut as it would be by itself. */
const separators: ReadonlySet<string> = new Set([" ", "\t", "\n", "，", "。"]);
const separator = markOf(separators);
