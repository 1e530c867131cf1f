import type {Comparators, ComparatorWord} from "../lexicon/comparators.ts";
import {type Word, wordsOf} from "../lexicon/segmenter.ts";
import type {Span} from "../model/span.ts";
import {has} from "../model/unitClasses.ts";
import type {Amount} from "./amount.ts";

/** An amount with the words around it that say how exactly it is meant. */
export interface Bounded extends Amount {
  /** The amount with those words. */
  outer: Span;
  /** The words before it, nearest first. */
  before: readonly ComparatorWord[];
  after: ComparatorWord | null;
}

/** Reads the words around each amount of a sentence; one that only repeats the one before (90%（含90%）以上) is taken out. */
export function boundedAll(text: string, amounts: readonly Amount[], words: Comparators): Bounded[] {
  const all: Bounded[] = [];
  for (const [i, amount] of amounts.entries()) {
    if (amount.start < (all.at(-1)?.outer.end ?? 0)) continue;
    const next = amounts[i + 1];
    const plain = bounded(text, amount, words);
    all.push(next?.value === amount.value ? (repeated(text, plain, next, words) ?? plain) : plain);
  }
  return all;
}

/** The amount with the words around it among which `next` repeats it; null where that is a figure of its own. */
function repeated(text: string, amount: Bounded, next: Amount, words: Comparators): Bounded | null {
  const after = words.at(`${text.slice(0, next.start)}${text.slice(next.end)}`, amount.end);
  const end = amount.end + (after?.word.length ?? 0);
  return end > next.start ? {...amount, after, outer: {...amount.outer, end: end + next.end - next.start}} : null;
}

/** Reads the words around an amount. 至少 may stand before its verb (至少完成2项), which is then no part of `outer`. */
function bounded(text: string, amount: Amount, words: Comparators): Bounded {
  const front = text.slice(0, amount.start);
  const row = rowBefore(front, amount.form === "scale", words).map((word, i) =>
    i === 0 && isExperience(word, front, amount, words) ? {...word, comparator: "eq" as const} : word
  );
  const after = words.at(text, amount.end);
  return {
    ...amount,
    outer: {
      start: amount.start - row.reduce((sum, {word}) => sum + word.length, 0),
      end: amount.end + (after?.word.length ?? 0)
    },
    before: row.length > 0 ? row : [...beforeVerb(front, words), ...beforeWhole(front, amount, words)],
    after
  };
}

/** 召开过3次, not 人数过300人, 过万人 or 降到过300人. */
function isExperience({word}: ComparatorWord, front: string, {form, unitClass}: Amount, words: Comparators): boolean {
  if (!words.experienced.has(word) || form === "scale" || !has(unitClass, "things")) return false;
  const before = front.slice(0, -word.length);
  const isReached = words.ending(before) !== null || words.reaching.ending(before) !== null;
  return !isReached && lastWord(before)?.tag.startsWith("v") === true;
}

const lastWord = (text: string): Word | undefined => wordsOf(text.slice(-reach)).at(-1);

function rowBefore(front: string, isScale: boolean, words: Comparators): ComparatorWord[] {
  const row: ComparatorWord[] = [];
  let end = front.length;
  for (let found = words.ending(front, isScale); found; found = words.ending(front.slice(0, end))) {
    row.push(found);
    end -= found.word.length;
  }
  return row;
}

const reach = 8;
const verb = /^\p{Script=Han}{1,4}$/u;

function beforeVerb(front: string, {rows, attributive}: Comparators): ComparatorWord[] {
  const near = front.slice(-reach);
  return rows.filter(({word, position}) => {
    if (position !== "beforeVerb") return false;
    const at = near.lastIndexOf(word);
    const rest = near.slice(at + word.length);
    return at !== -1 && verb.test(rest) && attributive.at(rest, 0) === null;
  });
}

/** How far before its share what is divided may begin. */
const wholeReach = 24;
const whole = /^[\p{Script=Han}“”]{2,21}$/u;

/** 约占全省总额的1/3: the word before the whole that a share is of. */
function beforeWhole(front: string, {unitClass}: Amount, {rows, attributive}: Comparators): ComparatorWord[] {
  if (unitClass !== "share" || attributive.ending(front) === null) return [];
  const near = front.slice(-wholeReach);
  return rows.filter(({word, position}) => {
    if (position !== "beforeWhole") return false;
    const at = near.lastIndexOf(word);
    return at !== -1 && whole.test(near.slice(at + word.length));
  });
}

/** The one of several words before a figure that decides: a bound, else the nearest. */
export function decisive(words: readonly ComparatorWord[]): ComparatorWord | null {
  return words.find(({comparator}) => comparator !== "approx") ?? words[0] ?? null;
}
