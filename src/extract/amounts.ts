import type {Lexicon} from "../lexicon/index.ts";
import {
  arabicNumeral,
  capitalNumeral,
  isBareScale,
  mixedNumeral,
  neighbours,
  scaleDigits,
  writtenNumeral
} from "../model/numerals.ts";
import {negated} from "../model/numbers.ts";
import {has} from "../model/unitClasses.ts";
import {type Amount, matchAt, onlyWithUnit, type Reader, rounded, withUnit} from "./amount.ts";
import {formReaders, readStructure, valueOf, withHalf} from "./forms.ts";

const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
const mixed = new RegExp(`${mixedNumeral}(?![\\d.,])`, "uy");
const chinese = new RegExp(writtenNumeral, "uy");
const capital = new RegExp(capitalNumeral, "uy");

const readArabic: Reader = (text, at, lexicon) => {
  const found = matchAt(arabic, text, at);
  return (
    found && withUnit(text, at, {end: at + found[0].length, value: arabicNumeral(found[0]), form: "arabic"}, lexicon)
  );
};

/** 2亿6千万元 and 2万6000户 are one figure each. */
const readMixed: Reader = (text, at, lexicon) => {
  const head = matchAt(mixed, text, at)?.[0] ?? "";
  if (!/\d[^\d.].*\d/u.test(head)) return null;
  const value = valueOf(head);
  if (!Number.isFinite(value)) return null;
  const amount = withUnit(text, at, {end: at + head.length, value, form: "arabic"}, lexicon);
  return amount.unit === "" ? null : {...amount, scale: 1};
};

const readChinese: Reader = (text, at, lexicon) => {
  const found = matchAt(capital, text, at) ?? matchAt(chinese, text, at);
  if (!found) return null;
  for (const run of chineseCandidates(found[0])) {
    const form = isBareScale(run) ? "scale" : "chinese";
    const reader = form === "scale" ? withUnit : onlyWithUnit;
    const amount = reader(text, at, {end: at + run.length, value: lowest(run), form}, lexicon);
    if (amount === null || (amount.unit === "" && form !== "scale")) continue;
    const pair = neighbours(run);
    return {...amount, upTo: pair && rounded(pair[1] * amount.scale)};
  }
  return null;
};

const lowest = (run: string): number => neighbours(run)?.[0] ?? valueOf(run);

const lastScale = new RegExp(`[${scaleDigits}]$`);

/** The numeral as written, then without its last scale, which may begin the unit (三千瓦 is 3 kW, not 3,000 W). */
const chineseCandidates = (run: string): string[] =>
  run.length > 1 && lastScale.test(run) ? [run, run.slice(0, -1)] : [run];

/** Tried in this order at every character. */
const readers: readonly Reader[] = [...formReaders, readMixed, readArabic, readChinese];

/** Every amount of a sentence, left to right, none overlapping another. Linear in the length of the text. */
export function findAmounts(text: string, lexicon: Lexicon): Amount[] {
  const amounts: Amount[] = [];
  const {opener} = lexicon.quantities;
  for (let at = nextIn(text, 0, opener); at !== null;) {
    const found = readAt(text, at, lexicon);
    const last = amounts.at(-1)?.end ?? 0;
    amounts.push(...found.map((amount, i) => (i === 0 ? signed(text, amount, last, lexicon) : amount)));
    at = nextIn(text, found.at(-1)?.end ?? at + 1, opener);
  }
  return amounts;
}

/** Where a global expression next fits from `at` on; null where it does no more. */
const nextIn = (text: string, at: number, pattern: RegExp): number | null => matchAt(pattern, text, at)?.index ?? null;

function readAt(text: string, at: number, lexicon: Lexicon): Amount[] {
  const parts = readStructure(text, at);
  if (parts.length > 0) return parts;
  for (const reader of readers) {
    const amount = reader(text, at, lexicon);
    if (amount) return [withHalf(text, amount, lexicon)];
  }
  return [];
}

/** The amount with the sign before it; a dash behind a letter or the amount before, which ends at `last`, is none. */
function signed(text: string, amount: Amount, last: number, lexicon: Lexicon): Amount {
  const {plus, minus, below} = lexicon.quantities;
  const front = text.slice(Math.max(0, amount.start - reach), amount.start);
  const isPlus = plus.ending(front) !== null;
  const sign = plus.ending(front) ?? minus.signs.ending(front);
  const word = sign ?? below.ending(front);
  if (word === null || minus.not.has(word)) return amount;
  const start = amount.start - word.length;
  const before = text.slice(0, start);
  if (sign !== null && (before.replace(/ {1,4}$/u, "").length <= last || /[\dA-Za-z]$/u.test(before))) return amount;
  if (!has(amount.unitClass, "signed") && !leadsToFigure(before, lexicon)) return amount;
  return isPlus ? {...amount, start} : {...amount, start, value: negated(amount.value), upTo: null};
}

/** Longest word that puts a figure below zero, or looks so. */
const reach = 4;

const leadsToFigure = (before: string, {quantities, changes}: Lexicon): boolean =>
  quantities.levels.some((word) => before.endsWith(word)) ||
  changes.increase.ending(before) !== null ||
  changes.decrease.ending(before) !== null;
