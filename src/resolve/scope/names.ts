import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {type Word, wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripFront} from "../../lexicon/strip.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Span} from "../../model/span.ts";

/** The characters of a name, with what a firm has in brackets. */
const letters = /^[\p{Script=Han}A-Za-z·—“”]{1,30}(?:（\p{Script=Han}{2,6}）\p{Script=Han}{1,24})?/u;

/** The longest name before its ending: of a zone or hall, of a firm, of what lies in several provinces. */
const longest = {plain: 12, body: 22, region: 16};

/** The name of a zone, division, firm or hall that `text` begins with, told by its ending; null for none. */
export function nameAt(text: string, lexicon: Lexicon): string | null {
  const {scopes: words} = lexicon;
  const window = letters.exec(text)?.[0] ?? "";
  const hits = words.allEndings.findAll(window);
  // 县人民医院公立医院: the name, and the kind of what has it.
  const isKindOf = (named: Span, start: number): boolean =>
    named.end < start && stripFront(window.slice(named.end, start), words.kinds) === "";
  for (const {start, end, word} of hits.toReversed()) {
    if (isPartOfWord(window, start, words) || words.compounds.ending(window.slice(0, end)) !== null) continue;
    if (isTornApart(window.slice(0, end)) || hits.some((one) => one.word === word && isKindOf(one, start))) continue;
    const front = window.slice(0, start);
    if (
      isName(front, word, isGiven(text.slice(end), words), lexicon) &&
      saysSomething(text.slice(end), front, word, lexicon)
    )
      return window.slice(0, end);
  }
  return null;
}

/** A mark whose partner is missing stands in it: 镇（街道. */
const isTornApart = (name: string): boolean => marks.some(([a, b]) => name.split(a).length !== name.split(b).length);

const marks = [
  ["（", "）"],
  ["“", "”"]
] as const;

/** 河湟新区17件, but 绿色园区3个. */
const isGiven = (rest: string, {number}: ScopeWords): boolean => /^\d/u.test(rest) && !number.test(rest);

/** 村 of 村庄 and 县 of 区县 are no endings. */
const isPartOfWord = (text: string, at: number, {notEndings}: ScopeWords): boolean =>
  notEndings.at(text, at) !== null || notEndings.at(text, at - 1) !== null;

/** How long the rest of a name must be that holds no other name. */
const shortestKind = 2;

/** `isPart`: whether a figure follows at once, as in a list of parts. */
function isName(front: string, ending: string, isPart: boolean, lexicon: Lexicon): boolean {
  const {scopes: words} = lexicon;
  if (front === "") return words.alone.has(ending);
  const placed = placedPart(front, lexicon);
  const own = front.slice(placed);
  if (own.length > longestFor(front, ending, words) || words.breaks.isIn(own.slice(1))) return false;
  if (beginsOtherwise(front, words) && !isFull(front, lexicon)) return false;
  if (front.length === 1 && words.ofLevel.test(front) && isOne(ending, words)) return true;
  const isKind = stripFront(own, words.kinds) === "" && own !== "";
  if (own.length > 1 && hasVerb(own, ending, words)) return false;
  if (placed === front.length && words.anyOf.has(ending) && words.provincial.test(front)) return false;
  if (own === "" && isFull(front, lexicon) && words.divisions.has(ending)) return isPlace(front + ending, lexicon);
  if (placed > 0) return !isKind || words.halls.has(ending) || words.bodies.has(ending);
  if (words.halls.has(ending)) return words.ofLevel.test(front) || (!isKind && isProper(front, lexicon));
  if (isKind) return false;
  if (words.divisions.has(ending)) return isDivision(front.replace(words.within, ""), ending, words);
  if (words.bodies.has(ending))
    return (
      words.ofLevel.test(front) ||
      words.numbered.test(front) ||
      isProper(front, lexicon) ||
      (words.firms.has(ending) && isUnknown(front))
    );
  if (words.regions.at(front, 0) !== null) return true;
  if (words.commonEndings.has(ending))
    return isProper(front, lexicon) || isUnknown(front) || words.scenic.test(front) || (isPart && front.length <= 4);
  return front.length >= shortestKind && !/^[vdpcrm]/u.test(firstWord(front)?.tag ?? "");
}

/** Of which a level of government has one: 市高新区, 县法院. */
const isOne = (ending: string, {alone, oneOfLevel}: ScopeWords): boolean => alone.has(ending) || oneOfLevel.has(ending);

/** 新建 of 新建中心村 and 清理 of 天津清理区县; a hall may have a verb in its name, and a firm near its end. */
function hasVerb(front: string, ending: string, {firms, halls, nameVerbs}: ScopeWords): boolean {
  const parts = wordsOf(front);
  const isVerb = ({tag, text}: Word): boolean => /^[vdpr](?!n)/u.test(tag) && text.length > 1 && !nameVerbs.has(text);
  const last = halls.has(ending) ? 1 : parts.length - (firms.has(ending) ? 3 : 0);
  return parts.some((part, i) => isVerb(part) && (i === 0 || i < last));
}

/** A number, or a word that begins no name; one of a single character stands for itself, as in no 和平. */
function beginsOtherwise(front: string, {notNames}: ScopeWords): boolean {
  const first = firstWord(front);
  const word = notNames.at(front, 0);
  return first?.tag === "m" || (word !== null && (word.length > 1 || first?.text === word));
}

const isFull = (front: string, {places}: Lexicon): boolean => places.at(front, 0)?.full === true;

/** Of 沛县县委 only 沛县 is a place, of 赣县区委 all of 赣县区. */
const isPlace = (name: string, {places}: Lexicon): boolean => places.at(name, 0)?.end === name.length;

/** How many characters at the front name a place of the table. */
function placedPart(front: string, {places}: Lexicon): number {
  const mention = places.at(front, 0);
  if (!mention) return 0;
  const first = firstWord(front);
  return mention.full || (first?.text === mention.name && first.tag === "ns") ? mention.end : 0;
}

const longestFor = (front: string, ending: string, {bodies, regions}: ScopeWords): number =>
  regions.at(front, 0) === null ? (bodies.has(ending) ? longest.body : longest.plain) : longest.region;

const properTags = /^(?:ns|nr|nz|nt|nrt|nrfg)$/u;

/** A word that is a name stands in it. */
const isProper = (front: string, {places}: Lexicon): boolean =>
  places.find(front).length > 0 || wordsOf(front).some(({tag, text}) => text.length > 1 && properTags.test(tag));

/** 东津: no word of the language. */
const isUnknown = (front: string): boolean =>
  front.length > 1 && front.length < 4 && wordsOf(front).every(({tag, text}) => text.length === 1 || tag === "x");

/** A town or village may have any one word for a name, a county or district only what is no common word. */
function isDivision(front: string, ending: string, {tabled}: ScopeWords): boolean {
  const parts = wordsOf(front);
  const isStrict = tabled.test(ending);
  if (front.length < (isStrict ? 2 : 1) || front.length > 6 || /[“”—]/u.test(front)) return false;
  if (parts.every(({tag, text}) => text.length === 1 || properTags.test(tag))) return true;
  if (isStrict) return false;
  return (parts.length === 1 && front.length <= 3) || parts.some(({tag}) => /^(?:ns|nr|nz)$/u.test(tag));
}

/** Words follow by which the one is spoken of that has the name: not a count of such zones, nor their building. */
function saysSomething(rest: string, front: string, ending: string, {scopes: words}: Lexicon): boolean {
  if ((words.mentioned.at(rest, 0)?.length ?? 0) > 1) return false;
  const isBare = front === "";
  const isCommon = words.oneOfLevel.has(ending) || words.commonBodies.has(ending);
  if ((isBare || isCommon) && words.number.test(rest)) return false;
  if (isBare && words.counted.at(rest, 0) !== null) return false;
  return !(isBare && words.dealtWith.at(rest, 0) !== null && (words.anyOf.has(ending) || rest.length > 2));
}

/** The firms whose names in full stand in `text`, wherever they do. */
export function firmsIn(text: string, lexicon: Lexicon): string[] {
  const {firmStart, firms} = lexicon.scopes;
  if (!firms.isIn(text)) return [];
  const starts = [0, ...matchesOf(text, firmStart).map(({0: mark, index}) => index + mark.length)];
  return starts.flatMap((start) => {
    const name = nameAt(text.slice(start, start + longestFirm), lexicon);
    return name !== null && firms.ending(name) !== null ? [name] : [];
  });
}

const longestFirm = 40;
