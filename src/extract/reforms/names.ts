import {matchesOf} from "../../model/matches.ts";
import {isListMark, listMarks} from "../../model/punctuation.ts";
import type {ReformLexicon} from "../../lexicon/reforms.ts";
import {overlaps, type Span} from "../../model/span.ts";
import {depthsOf, splitOutside} from "../../model/clauses.ts";
import {headsOf, type Heads} from "./heads.ts";
import {isSlogan, isName} from "./naming.ts";

/** A clause with what is looked up in it again and again. */
interface Scene {
  text: string;
  depths: Int16Array;
  heads: Heads;
  isAboutReform: boolean;
  lexicon: ReformLexicon;
}

/** What has been read of a clause. */
interface Reading {
  names: Span[];
  /** Names that no verb governs and no predicate follows yet: a bare list of two or more is one of names. */
  listed: Span[];
  /** Where the name that is being read began; null when none is open. */
  open: number | null;
  /** Whether a verb governs what is being read. */
  governed: boolean;
}

/** The names in a clause that a verb sets going, or that are its subject. Offsets into `text`. */
export function namesIn(text: string, isAboutReform: boolean, lexicon: ReformLexicon): Span[] {
  const depths = depthsOf(text);
  const heads = headsOf(text, depths, isAboutReform, lexicon);
  if (heads.isNone && !text.includes("“") && !(isAboutReform && isLaunched(text, lexicon))) return [];
  const scene: Scene = {text, depths, heads, isAboutReform, lexicon};
  const reading: Reading = {names: [], listed: [], open: null, governed: false};
  for (const item of splitOutside(text, isListMark)) readItem(scene, reading, item);
  const names = isBareList(reading.listed, scene) ? [...reading.names, ...reading.listed] : reading.names;
  return [...names, ...fieldReforms(scene, names)];
}

/** The reform of a field of its own, written in so many characters, is named wherever it stands (以职称制度改革为抓手). */
const shortestField = 5;

function fieldReforms(scene: Scene, names: readonly Span[]): Span[] {
  const {text, heads, lexicon} = scene;
  if (!heads.hasReform) return [];
  return splitOutside(text, isListMark).flatMap(({start, end}) =>
    heads
      .within(start, end)
      .filter((head) => head.isReform && lexicon.fieldHeads.isIn(text.slice(head.start, head.end)))
      .flatMap((head) => namesUpTo(scene, start, head.end))
      .filter((name) => name.end - name.start >= shortestField && !names.some((other) => overlaps(name, other)))
  );
}

/** Two names that end with a noun of reform make a list one of reforms. */
const isBareList = (names: readonly Span[], {text, lexicon}: Scene): boolean =>
  names.filter(({start, end}) => lexicon.heads.always.ending(text.slice(start, end)) !== null).length > 1;

/** No name is longer than this, however many items its list has. */
const reach = 120;

/** Reads one item of a 、 list: a verb opens a name, a head noun closes it, an item without either carries it on. */
function readItem(scene: Scene, reading: Reading, {start, end}: Span): void {
  if (reading.open !== null && end - reading.open > reach) reading.open = null;
  const from = Math.min(end, scene.lexicon.opening(scene.text, start));
  const chain = verbChain(scene, from, end);
  const isNoun = chain && chain.start > from && !opensName(scene, chain.end, end) && scene.heads.atEnd(from, end);
  if (chain && !isNoun) {
    const launched = launchedSubject(scene, from, chain);
    if (launched) reading.names.push(...namesUpTo(scene, launched.start, launched.end));
    else if (!reading.governed) readSubject(scene, reading, from, chain.start);
    reading.governed = true;
    readObject(scene, reading, chain.end, end);
  } else if (reading.governed) readObject(scene, reading, reading.open ?? start, end);
  else readSubject(scene, reading, from, end);
}

/** Whether a name follows the verb: in 改革推进机制 the verb is part of the noun. */
function opensName(scene: Scene, from: number, end: number): boolean {
  const last = scene.heads.ofObject(from, end);
  return last !== undefined && namesUpTo(scene, from, last.end).length > 0;
}

function readObject(scene: Scene, reading: Reading, from: number, end: number): void {
  const last = scene.heads.ofObject(from, end) ?? quotedObject(scene, from, end) ?? launchedObject(scene, from, end);
  if (last) reading.names.push(...namesUpTo(scene, from, last.end));
  reading.open = last ? null : from;
}

function readSubject(scene: Scene, reading: Reading, start: number, end: number): void {
  const from = reading.open ?? start;
  const told = scene.heads.withPredicate(from, end);
  if (told && !told.objectOnly) {
    reading.names.push(...reading.listed, ...namesUpTo(scene, from, told.end));
    reading.listed = [];
    reading.open = null;
    return;
  }
  const last = scene.heads.within(from, end).at(-1);
  if (last && !last.objectOnly) reading.listed.push(...namesUpTo(scene, from, last.end));
  reading.open = last ? null : from;
}

/** How long a name without a head may be. */
const [shortestLaunched, longestLaunched] = [4, 14];

/** Whether a verb stands there that only reforms have. */
const isLaunched = (text: string, {launching, spreading}: ReformLexicon): boolean =>
  launching.isIn(text) || spreading.isIn(text);

/** 试行综合窗口办理: all of the object of a verb that only reforms have. */
function launchedObject({text, isAboutReform, lexicon}: Scene, start: number, end: number): Span | null {
  const isObject = isAboutReform && end === text.length && lexicon.launching.ending(text.slice(0, start)) !== null;
  return isObject && isLaunchable(text.slice(start, end), lexicon) ? {start, end} : null;
}

/** 并联审批全面铺开: the subject of such a verb at the end of its clause. */
function launchedSubject({text, isAboutReform, lexicon}: Scene, start: number, chain: Span): Span | null {
  if (
    !(isAboutReform || text.charAt(start) === "“") ||
    chain.end < text.length ||
    (lexicon.launching.ending(text) ?? lexicon.spreading.ending(text)) === null
  )
    return null;
  let last = chain.start;
  for (let word = adverbBefore(text, last, lexicon); word !== null; word = adverbBefore(text, last, lexicon))
    last -= word.length;
  return isLaunchable(text.slice(start, last), lexicon) ? {start, end: last} : null;
}

const adverbBefore = (text: string, at: number, {adverbs}: ReformLexicon): string | null =>
  adverbs.ending(text.slice(0, at));

const launchable = new RegExp(`^[\\p{Script=Han}“”]{${shortestLaunched},${longestLaunched}}$`, "u");

const isLaunchable = (written: string, lexicon: ReformLexicon): boolean =>
  launchable.test(written) && !lexicon.loose.isIn(written) && lexicon.vague.ending(written) === null;

const longestQuoted = 20;

/** What a quoted name may count, from mark to mark. */
const [shortestQuoted, longestBrand] = [4, 13];

/** An object without a head noun that holds a quoted name: 深入实施人才“企业认定、政府认账”. */
function quotedObject({text, isAboutReform, lexicon}: Scene, from: number, end: number): Span | null {
  if (end < text.length || end - from > longestQuoted) return null;
  const object = text.slice(from, end);
  const [open, close] = [object.indexOf("“"), object.lastIndexOf("”")];
  if (open === -1 || close < open + shortestQuoted || close > open + longestBrand) return null;
  if (!isAboutReform && lexicon.carried.ending(text.slice(0, from)) === null) return null;
  const [front, quoted, tail] = [object.slice(0, open), object.slice(open + 1, close), object.slice(close + 1)];
  if (!/^\p{Script=Han}*$/u.test(front) || !/^\p{Script=Han}{0,6}$/u.test(tail) || lexicon.vague.ending(tail) !== null)
    return null;
  return front.includes("的") || quoted.includes("“") || isSlogan(quoted, lexicon) ? null : {start: from, end};
}

/** One name, or several where a joiner follows a head noun: 科技奖励制度改革及科创券改革试点. */
function namesUpTo(scene: Scene, from: number, end: number): Span[] {
  const names: Span[] = [];
  let start = from;
  for (const head of scene.heads.within(from, end - 1)) {
    const joiner = scene.lexicon.joiners.at(scene.text, head.end);
    if (head.start < start || joiner === null) continue;
    names.push({start, end: head.end});
    start = head.end + joiner.length;
  }
  return [...names, {start, end}]
    .filter((name) => !scene.lexicon.honours.isIn(scene.text.slice(name.start, name.end)))
    .map((name) => trimmed(scene, name))
    .filter((name) => isName(scene.text.slice(name.start, name.end), scene.lexicon, scene.text));
}

/** Adverbs and verbs in a row, at the head of the item or, for the strong ones, behind its subject. */
function verbChain(scene: Scene, from: number, end: number): Span | null {
  const {text, depths, lexicon} = scene;
  for (const at of adverbEnds(scene, from).reverse()) {
    const verb = at < end && lexicon.compounds.at(text, at) === null ? lexicon.verbs.at(text, at) : null;
    if (verb !== null) return {start: from, end: chainEnd(scene, at + verb.length)};
  }
  for (let at = from; at < end; at++) {
    const strong = depths[at] === 0 && !scene.heads.cover(at) ? lexicon.strong.at(text, at) : null;
    // 落实行政许可: 实行 does not begin within another verb.
    if (strong === null) at += (lexicon.verbs.at(text, at)?.length ?? 1) - 1;
    else if (lexicon.compounds.at(text, at) === null && text.charAt(at + strong.length) !== "的")
      return {start: at, end: chainEnd(scene, at + strong.length)};
  }
  return null;
}

function chainEnd(scene: Scene, from: number): number {
  let end = from;
  for (;;) {
    const joiner = scene.lexicon.joiners.at(scene.text, end)?.length ?? 0;
    const next = adverbEnds(scene, end + joiner).at(-1) ?? end;
    const verb = scene.lexicon.strong.at(scene.text, next);
    if (verb === null) return end;
    end = next + verb.length;
  }
}

/** `from`, and where each adverb of the row that begins there ends. */
function adverbEnds({text, lexicon}: Scene, from: number): number[] {
  const ends = [from];
  let at = from;
  for (let word = lexicon.adverbs.at(text, at); word !== null; word = lexicon.adverbs.at(text, at)) {
    at += word.length;
    ends.push(at);
  }
  return ends;
}

/** A name without what stands in front of it: determiners, counts, verbs, and all up to a word that breaks it off. */
function trimmed(scene: Scene, {start, end}: Span): Span {
  const {text, lexicon} = scene;
  let from = afterBreaker(scene, start, end);
  for (;;) {
    const skip =
      lexicon.determiners.at(text, from)?.length ??
      lexicon.count.exec(text.slice(from, Math.min(end, from + 8)))?.[0].length ??
      0;
    const mark = listMarks.has(text.charAt(from)) ? 1 : 0;
    const next = Math.max(from + skip, from + mark, chainEnd(scene, from));
    if (next === from || next >= end) return {start: from, end};
    from = next;
  }
}

/** 以改革为牵引的X机制: the word that breaks off may leave a modifier of its own. */
const leftover = /^[^的]{1,3}的/;

/** A blank between two phrases of a headline. */
const blank = /\p{Script=Han}\s{1,4}(?=\p{Script=Han})/gu;

const endOf = (match: RegExpExecArray | undefined): number => (match ? match.index + match[0].length : 0);

function afterBreaker({text, depths, lexicon}: Scene, start: number, end: number): number {
  const name = text.slice(start, end);
  const gap = matchesOf(name, blank).at(-1);
  const number = matchesOf(name, lexicon.counted).findLast(({index}) => depths[start + index] === 0);
  const from = start + Math.max(endOf(gap), endOf(number));
  const last = lexicon.breakers
    .findAll(name)
    .findLast((hit) => depths[start + hit.start] === 0 && lexicon.isBreaker(hit.word));
  if (!last || start + last.end <= from) return from;
  const rest = name.slice(last.end);
  return start + last.end + (leftover.exec(rest)?.[0].length ?? 0);
}
