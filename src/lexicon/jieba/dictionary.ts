import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Words in the order of their characters, so that those with one beginning lie together. */
export interface Dictionary {
  /** All words, one after the other. */
  characters: Uint16Array;
  /** Where each word begins in `characters`; one more, where the last one ends. */
  starts: Uint32Array;
  /** Logarithm of the share that a word has in all text. */
  weights: Float64Array;
  /** Index into `tagNames` of each word. */
  tags: Uint8Array;
  tagNames: string[];
  /** For each character the index of the first word that begins with it or with a later one. */
  heads: Uint32Array;
  /** Weight of what is no word. */
  least: number;
}

interface Row {
  word: string;
  frequency: number;
  tag: string;
}

/** Reads jieba's dictionary, and words of our own, which are weighed against jieba's and win over its entries. */
export function readDictionary(folder: string, own: string): Dictionary {
  const known = rowsOf(readFileSync(join(folder, "jieba.dict.utf8"), "utf8"));
  const all = known.reduce((sum, {frequency}) => sum + frequency, 0);
  const least = Math.log(known.reduce((least, {frequency}) => Math.min(least, frequency), Infinity) / all);
  const rows = new Map([...known, ...rowsOf(own)].map((row) => [row.word, row]));
  const sorted = [...rows.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  return {...laidOut(sorted), weights: Float64Array.from(sorted, ({frequency}) => Math.log(frequency / all)), least};
}

const rowsOf = (text: string): Row[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [word = "", frequency, tag = ""] = line.split(" ");
      return {word, frequency: Number(frequency), tag};
    });

function laidOut(rows: readonly Row[]): Omit<Dictionary, "weights" | "least"> {
  const characters = Uint16Array.from(Array.from(rows, ({word}) => word).join(""), (character) =>
    character.charCodeAt(0)
  );
  const starts = new Uint32Array(rows.length + 1);
  const heads = new Uint32Array(0x10001);
  const tagNames = [...new Set(rows.map(({tag}) => tag))];
  rows.forEach(({word}, i) => {
    starts[i + 1] = (starts[i] ?? 0) + word.length;
    heads[word.charCodeAt(0) + 1] = i + 1;
  });
  for (let i = 1; i < heads.length; i++) heads[i] = Math.max(heads[i] ?? 0, heads[i - 1] ?? 0);
  return {characters, starts, heads, tagNames, tags: Uint8Array.from(rows, ({tag}) => tagNames.indexOf(tag))};
}

/** Calls `found` with the length and index of each word that begins at `at` and ends before `end`, the shortest first. */
export function eachWord(
  {characters, starts, heads}: Dictionary,
  text: Runes,
  {start: at, end}: {start: number; end: number},
  found: (length: number, index: number) => void
): void {
  /** First word from `low` on whose character at `depth` is `rune` or a later one; words that end there come before. */
  const seek = (low: number, high: number, depth: number, rune: number): number => {
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = (starts[middle] ?? 0) + depth;
      if (place >= (starts[middle + 1] ?? 0) || (characters[place] ?? 0) < rune) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let [low, high] = [heads[text[at] ?? 0] ?? 0, heads[(text[at] ?? 0) + 1] ?? 0];
  for (let length = 1; low < high; length++) {
    if ((starts[low + 1] ?? 0) - (starts[low] ?? 0) === length) found(length, low);
    if (at + length >= end) return;
    const rune = text[at + length] ?? 0;
    low = seek(low, high, length, rune);
    high = seek(low, high, length, rune + 1);
  }
}

/** A text as its code points. */
export type Runes = Uint32Array;
