import type {ReformLexicon} from "../../lexicon/reforms.ts";
import type {WordList} from "../../lexicon/word-list.ts";
import type {Span} from "../../model/span.ts";
import {depthsOf, splitOutside} from "../clauses.ts";

interface Head extends Span {
  /** Whether a name with this head must stand behind a verb. */
  objectOnly: boolean;
}

/** A clause with what is looked up in it again and again. */
interface Scene {
  text: string;
  depths: Int16Array;
  /** The nouns that a name can end with, tails included; quoted ones aside. */
  heads: Head[];
  isAboutReform: boolean;
  lexicon: ReformLexicon;
}

const listMarks = new Set(["、"]);

/** The names in a clause that a verb sets going, or that are its subject. Offsets into `text`. */
export function namesIn(text: string, isAboutReform: boolean, lexicon: ReformLexicon): Span[] {
  const depths = depthsOf(text);
  const heads = headsIn(text, depths, headList(text, isAboutReform, lexicon), lexicon);
  const scene: Scene = {text, depths, heads, isAboutReform, lexicon};
  let state: State = {names: [], listed: [], open: null, governed: false};
  for (const item of splitOutside(text, listMarks, depths)) state = readItem(scene, state, item);
  return [...state.names, ...(isBareList(state.listed, scene) ? state.listed : [])];
}

function headList(text: string, isAboutReform: boolean, {heads, pioneering}: ReformLexicon): WordList {
  if (pioneering.isIn(text)) return heads.pioneered;
  return isAboutReform ? heads.inReform : heads.always;
}

const isBareList = (names: readonly Span[], {text, lexicon}: Scene): boolean =>
  names.length > 1 && names.every(({start, end}) => lexicon.heads.always.ending(text.slice(start, end)) !== null);

/** Each head noun with its tails (改革 + 试点 + 建设), where a name can end: at the top level or last in quotes. */
function headsIn(text: string, depths: Int16Array, list: WordList, lexicon: ReformLexicon): Head[] {
  const heads: Head[] = [];
  for (const {start, end: first, word} of list.findAll(text)) {
    if (start < (heads.at(-1)?.end ?? 0)) continue;
    let end = first;
    for (let tail = lexicon.tails.at(text, end); tail !== null; tail = lexicon.tails.at(text, end)) end += tail.length;
    if (depths[start] === 1 && text.charAt(end) === "”") end++;
    else if (depths[start] !== 0) continue;
    if (canEnd(text, end, lexicon)) heads.push({start, end, objectOnly: lexicon.isObjectOnly(word)});
  }
  return heads;
}

const canEnd = (text: string, at: number, lexicon: ReformLexicon): boolean =>
  at === text.length ||
  "、（《“等".includes(text.charAt(at)) ||
  joinerAt(text, at) !== "" ||
  lexicon.hasPredicate(text, at);

const joiners = ["以及", "和", "与", "及", "或", "并"];
const joinerAt = (text: string, at: number): string => joiners.find((joiner) => text.startsWith(joiner, at)) ?? "";

interface State {
  names: Span[];
  /** Names that no verb governs and no predicate follows yet: a bare list of two or more is one of names. */
  listed: Span[];
  /** Where the name that is being read began; null when none is open. */
  open: number | null;
  /** Whether a verb governs what is being read. */
  governed: boolean;
}

/** Reads one item of a 、 list: a verb opens a name, a head noun closes it, an item without either carries it on. */
function readItem(scene: Scene, state: State, {start, end}: Span): State {
  const lead = skipLead(scene, start, end);
  const chain = verbChain(scene, lead, end);
  if (!chain || (chain.start > lead && !opensName(scene, chain.end, end) && headAtEnd(scene, lead, end))) {
    return state.governed ? readGoverned(scene, state, state.open ?? start, end) : readSubject(scene, state, lead, end);
  }
  const subject = state.governed ? state : readSubject(scene, state, lead, chain.start);
  return readGoverned(scene, {...subject, governed: true}, chain.end, end);
}

/** Whether a name follows the verb: in 改革推进机制 the verb is part of the noun. */
function opensName(scene: Scene, from: number, end: number): boolean {
  const last = objectHead(scene, from, end);
  return last !== undefined && namesUpTo(scene, from, last.end).length > 0;
}

function readGoverned(scene: Scene, state: State, from: number, end: number): State {
  const last = objectHead(scene, from, end) ?? quotedObject(scene, from, end);
  return last
    ? {...state, names: [...state.names, ...namesUpTo(scene, from, last.end)], open: null}
    : {...state, open: from};
}

const longestQuoted = 20;

const numbered = /^[二三四五六七八九十两\d]+[个篇项大条类方]/;

/** Quoted words that name no reform: well-known slogans and counted ones (“六个重大突破”). */
export const isSlogan = (quoted: string, {slogans}: ReformLexicon): boolean =>
  slogans.isIn(quoted) || numbered.test(quoted);

/** An object without a head noun that holds a quoted name: 深入实施人才“企业认定、政府认账”. */
function quotedObject({text, isAboutReform, lexicon}: Scene, from: number, end: number): Span | null {
  const object = text.slice(from, end);
  const [open, close] = [object.indexOf("“"), object.lastIndexOf("”")];
  if (end < text.length || object.length > longestQuoted || open === -1 || close < open + 3) return null;
  if (!isAboutReform && lexicon.carried.ending(text.slice(0, from)) === null) return null;
  const [lead, quoted, tail] = [object.slice(0, open), object.slice(open + 1, close), object.slice(close + 1)];
  if (!/^\p{Script=Han}{0,6}$/u.test(tail) || lexicon.vague.ending(tail) !== null) return null;
  return lead.includes("的") || quoted.includes("“") || isSlogan(quoted, lexicon) ? null : {start: from, end};
}

/** What the names between a verb and the end of its item end with: a head at the end, one with a predicate, the last. */
const objectHead = (scene: Scene, from: number, end: number): Head | undefined =>
  headAtEnd(scene, from, end) ??
  headWithPredicate(scene, from, end) ??
  scene.heads.findLast((head) => head.start >= from && head.end <= end);

function readSubject(scene: Scene, state: State, lead: number, end: number): State {
  const from = state.open ?? lead;
  const told = headWithPredicate(scene, from, end);
  if (told && !told.objectOnly) {
    const names = [...state.names, ...state.listed, ...namesUpTo(scene, from, told.end)];
    return {...state, names, listed: [], open: null};
  }
  const last = headAtEnd(scene, from, end);
  if (!last) return {...state, open: from};
  return {...state, listed: [...state.listed, ...namesUpTo(scene, from, last.end)], open: null};
}

const headAtEnd = ({heads, text}: Scene, from: number, end: number): Head | undefined =>
  heads.findLast(
    (head) => head.start >= from && (head.end === end || (head.end < end && text.startsWith("等", head.end)))
  );

const headWithPredicate = ({heads, text, lexicon}: Scene, from: number, end: number): Head | undefined =>
  heads.find((head) => head.start >= from && head.end <= end && lexicon.hasPredicate(text, head.end));

/** One name, or several where a joiner follows a head noun: 科技奖励制度改革及科创券改革试点. */
function namesUpTo(scene: Scene, from: number, end: number): Span[] {
  const names: Span[] = [];
  let start = from;
  for (const head of scene.heads) {
    const joiner = joinerAt(scene.text, head.end);
    if (head.start < start || head.end >= end || !joiner) continue;
    names.push({start, end: head.end});
    start = head.end + joiner.length;
  }
  return [...names, {start, end}]
    .filter((name) => !scene.lexicon.honours.isIn(scene.text.slice(name.start, name.end)))
    .map((name) => trimmed(scene, name))
    .filter((name) => isName(scene, name));
}

/** Who acts, when and how stands in front of the verb. */
function skipLead({text, lexicon}: Scene, from: number, end: number): number {
  let at = from;
  for (let word = lexicon.subjects.at(text, at); word !== null && at < end; word = lexicon.subjects.at(text, at)) {
    at += word.length;
  }
  return at;
}

/** Adverbs and verbs in a row, at the head of the item or, for the strong ones, behind its subject. */
function verbChain(scene: Scene, from: number, end: number): Span | null {
  const {text, depths, lexicon} = scene;
  for (const at of adverbEnds(scene, from)) {
    const verb = at < end ? lexicon.verbs.at(text, at) : null;
    if (verb !== null) return {start: from, end: chainEnd(scene, at + verb.length)};
  }
  for (let at = from; at < end; at++) {
    const strong = depths[at] === 0 ? lexicon.strong.at(text, at) : null;
    if (strong !== null && text.charAt(at + strong.length) !== "的")
      return {start: at, end: chainEnd(scene, at + strong.length)};
  }
  return null;
}

function chainEnd(scene: Scene, from: number): number {
  let end = from;
  for (;;) {
    const next = adverbEnds(scene, end)[0] ?? end;
    const verb = scene.lexicon.strong.at(scene.text, next);
    if (verb === null) return end;
    end = next + verb.length;
  }
}

/** Where each adverb of the row that begins at `from` ends, the last one first, and `from` itself. */
function adverbEnds({text, lexicon}: Scene, from: number): number[] {
  const ends = [from];
  for (let word = lexicon.adverbs.at(text, from); word !== null; word = lexicon.adverbs.at(text, ends[0] ?? from)) {
    ends.unshift((ends[0] ?? from) + word.length);
  }
  return ends;
}

const count = /^[\d一二两三四五六七八九十百]{1,4}(?:余|多)?(?:项|个|种|批|大|类|条|次|组)/;

/** A name without what stands in front of it: determiners, counts, verbs, and all up to a word that breaks it off. */
function trimmed(scene: Scene, {start, end}: Span): Span {
  const {text, lexicon} = scene;
  let from = afterBreaker(scene, start, end);
  for (;;) {
    const skip = lexicon.determiners.at(text, from)?.length ?? count.exec(text.slice(from, end))?.[0].length ?? 0;
    const next = Math.max(from + skip, chainEnd(scene, from));
    if (next === from || next >= end) return {start: from, end};
    from = next;
  }
}

/** 以改革为牵引的X机制: the word that breaks off may leave a modifier of its own. */
const leftover = /^[^的]{1,3}的/;

/** A blank between two phrases of a headline. */
const blank = /\p{Script=Han}\s{1,4}(?=\p{Script=Han})/gu;

function afterBreaker({text, depths, lexicon}: Scene, start: number, end: number): number {
  const name = text.slice(start, end);
  const gap = [...name.matchAll(blank)].at(-1);
  const from = start + (gap ? gap.index + gap[0].length : 0);
  const last = lexicon.breakers
    .findAll(name)
    .findLast((hit) => depths[start + hit.start] === 0 && lexicon.isBreaker(hit.word));
  if (!last || start + last.end <= from) return from;
  const rest = name.slice(last.end);
  return start + last.end + (leftover.exec(rest)?.[0].length ?? 0);
}

const longest = 45;

/** Names under weak heads are longer than the everyday words that end alike (土地制度). */
const shortest = {always: 4, weak: 5};

function isName({text, lexicon}: Scene, {start, end}: Span): boolean {
  const written = text.slice(start, end);
  const name = written.replace(/[\s\p{P}]/gu, "");
  if (written.endsWith("”") && isSlogan(written.slice(written.lastIndexOf("“") + 1), lexicon)) return false;
  const least = lexicon.heads.always.ending(name) === null ? shortest.weak : shortest.always;
  if (name.length < least || name.length > longest || isGeneric(name, lexicon)) return false;
  const qualified = name.lastIndexOf("的");
  return qualified === -1 || !isGeneric(name.slice(qualified + 1), lexicon);
}

/** An action of this length has a title of its own, be its words ever so common (重点领域改革攻坚行动). */
const titled = 8;

/** Whether fewer than two characters are left when all words that name nothing in particular are taken out. */
export function isGeneric(name: string, {generic}: ReformLexicon): boolean {
  if (name.endsWith("行动") && name.length >= titled) return false;
  const covered = generic.findAll(name).reduce((sum, {start, end}) => sum + end - start, 0);
  return name.length - covered < 2;
}
