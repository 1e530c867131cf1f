import {type Dictionary, eachWord, type Runes} from "./dictionary.ts";
import {likelyEnds, type Model} from "./model.ts";

/** What jieba cuts by. */
export interface Jieba {
  dictionary: Dictionary;
  model: Model;
}

/** Characters that jieba never joins to others: space, tab, line feed, comma and full stop. */
const separators = new Set(Array.from(" \t\n\uFF0C\u3002", (character) => character.codePointAt(0)));

/** Where words end in a text, as jieba's "mix" segmentation has it: by dictionary first, then by model. */
export function wordEnds(jieba: Jieba, text: Runes): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !separators.has(text[at])) continue;
    if (from < at) ends.push(...endsBetween(jieba, text, from, at));
    if (at < text.length) ends.push(at + 1);
    from = at + 1;
  }
  return ends;
}

/** Single characters that the dictionary leaves are taken together and left to the model. */
function endsBetween({dictionary, model}: Jieba, text: Runes, from: number, to: number): number[] {
  const ends: number[] = [];
  let [at, loose] = [from, from];
  for (const length of likeliestLengths(dictionary, text, from, to)) {
    if (length > 1) {
      ends.push(...modelEnds(model, text, loose, at), at + length);
      loose = at + length;
    }
    at += length;
  }
  return [...ends, ...modelEnds(model, text, loose, to)];
}

/** Lengths of the words that make up a text with the greatest weight. */
function likeliestLengths(dictionary: Dictionary, text: Runes, from: number, to: number): number[] {
  const weights = new Float64Array(to - from + 1);
  const lengths = new Uint16Array(to - from);
  for (let i = to - from - 1; i >= 0; i--) {
    let [best, chosen] = [(weights[i + 1] ?? 0) + dictionary.least, 1];
    eachWord(dictionary, text, {start: from + i, end: to}, (length, index) => {
      const weight = (weights[i + length] ?? 0) + (dictionary.weights[index] ?? 0);
      if (length === 1 || weight > best) [best, chosen] = [weight, length];
    });
    weights[i] = best;
    lengths[i] = chosen;
  }
  const path: number[] = [];
  for (let i = 0; i < lengths.length; i += lengths[i] ?? 1) path.push(lengths[i] ?? 1);
  return path;
}

/** Letters, digits and other ASCII characters are words by rules of their own; the rest is left to the model. */
function modelEnds(model: Model, text: Runes, from: number, to: number): number[] {
  const ends: number[] = [];
  let at = from;
  while (at < to) {
    const isAscii = (text[at] ?? 0) < 0x80;
    let end = at + 1;
    if (isAscii) end = asciiEnd(text, at, to);
    else while (end < to && (text[end] ?? 0) >= 0x80) end++;
    ends.push(...(isAscii ? [end] : likelyEnds(model, text, at, end)));
    at = end;
  }
  return ends;
}

const isDigit = (rune = 0): boolean => rune >= 48 && rune <= 57;
const isLetter = (rune = 0): boolean => (rune >= 65 && rune <= 90) || (rune >= 97 && rune <= 122);
const point = 46;

/** A letter with the letters and digits after it, a digit with digits and points, else one character. */
function asciiEnd(text: Runes, from: number, to: number): number {
  const goesOn = isLetter(text[from])
    ? (rune?: number) => isLetter(rune) || isDigit(rune)
    : isDigit(text[from])
      ? (rune?: number) => isDigit(rune) || rune === point
      : () => false;
  let end = from + 1;
  while (end < to && goesOn(text[end])) end++;
  return end;
}

/** The tag of a word: the dictionary's, else by the characters, as jieba has it. */
export function tagOf({dictionary}: Jieba, text: Runes, start: number, end: number): string {
  let known = "";
  eachWord(dictionary, text, {start, end}, (length, index) => {
    if (length === end - start) known = dictionary.tagNames[dictionary.tags[index] ?? 0] ?? "";
  });
  return known || tagByCharacters(text.subarray(start, end));
}

/** Counts as jieba does: until half of the characters were ASCII. */
function tagByCharacters(word: Runes): string {
  let [ascii, digits] = [0, 0];
  for (let i = 0; i < word.length && ascii < Math.floor(word.length / 2); i++) {
    if ((word[i] ?? 0) >= 0x80) continue;
    ascii++;
    if (isDigit(word[i])) digits++;
  }
  if (ascii === 0) return "x";
  return digits === ascii ? "m" : "eng";
}
