import type {Lexicon} from "../../lexicon/index.ts";
import {liesIn, type PlaceEntry, type PlaceMention} from "../../lexicon/places.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {firstWord} from "../../lexicon/strip.ts";
import type {Place} from "../../model/report.ts";

/** A place of the table where a text begins. */
export interface NamedPlace {
  name: string;
  /** Whether it is the reporting place itself. */
  isOwn: boolean;
  /** Whether its name tells what it is: 道县, not 漳州. */
  isFull: boolean;
}

/** The place below or beside the reporting one whose name `text` begins with, or that place itself; null for none. */
export function placeAt(text: string, place: Place | null, lexicon: Lexicon): NamedPlace | null {
  const mention = lexicon.places.at(text, 0);
  if (!mention) return null;
  const last = lastWithin(text, mention, lexicon);
  // 江西省赣州市, 上海市浦东新区: the reporting place with those that it lies in.
  if (last !== mention && last.candidates.some(({code}) => code === place?.code))
    return {name: text.slice(0, last.end), isOwn: true, isFull: last.full};
  const meant = nearest(last.candidates, place);
  const candidate = last === mention ? meant : (nearest(mention.candidates, place) ?? meant);
  if (!candidate) return null;
  if (isDoubtful(mention, candidate) && !isMeant(text, mention, candidate, place, lexicon)) return null;
  // 包头市土右旗, 宁波舟山: a place in the one before it, or beside it.
  const isOwn = meant !== undefined && meant.code === place?.code;
  const {end, full: isFull} = last;
  return speaksOfPlace(text.slice(end), isOwn, lexicon.scopes) ? {name: text.slice(0, end), isOwn, isFull} : null;
}

/** The name in full that `text` begins with, where several places of the table have it: 鼓楼区, 江苏省鼓楼区; null for another. */
export function sharedNameAt(text: string, lexicon: Lexicon): string | null {
  const mention = lexicon.places.at(text, 0);
  const last = mention && lastWithin(text, mention, lexicon);
  return last?.full === true && last.candidates.length > 1 ? text.slice(0, last.end) : null;
}

/** The last of the places that stand behind a name, each in the one before it; the first of them may lie beside it. */
function lastWithin(text: string, mention: PlaceMention, {places}: Lexicon): PlaceMention {
  let last = mention;
  for (let next = places.at(text, last.end); next; next = places.at(text, last.end)) {
    const stands = last === mention ? isInOrBeside : liesIn;
    const candidates = next.candidates.filter((one) => last.candidates.some((other) => stands(one, other)));
    if (candidates.length === 0) break;
    last = {...next, candidates};
  }
  return last;
}

const isInOrBeside = (one: PlaceEntry, other: PlaceEntry): boolean =>
  liesIn(one, other) || (one.parent === other.parent && one !== other);

/** A short name that is a word as well means the place where it has a figure, is that of the reporting place, or no other word. */
function isMeant(
  text: string,
  {name, end}: PlaceMention,
  one: PlaceEntry,
  place: Place | null,
  lexicon: Lexicon
): boolean {
  if (one.code === place?.code && !lexicon.places.isWord(name)) return true;
  return isPart(text.slice(end), one, place, lexicon) || isWord(text, name, lexicon.scopes);
}

/** 其中平安124件, 平安、乐都两区: a part of the place with its figure, or told over with other parts. */
function isPart(rest: string, {parent}: PlaceEntry, place: Place | null, {places, scopes}: Lexicon): boolean {
  if (parent === null || parent.code !== place?.code) return false;
  if (/^\d/u.test(rest) || scopes.members.test(rest)) return true;
  const next = scopes.joint.test(rest) ? places.at(rest, 1) : null;
  return next?.candidates.some((other) => other.parent === parent) === true;
}

/** What follows neither makes the name a part of another one nor only mentions the place. */
const speaksOfPlace = (rest: string, isOwn: boolean, {institutions, mentioned, event}: ScopeWords): boolean =>
  isOwn || (institutions.at(rest, 0) === null && mentioned.at(rest, 0) === null && !event.test(rest));

/** 黄浦 of 黄浦江 is no word. */
function isWord(text: string, name: string, {notNames}: ScopeWords): boolean {
  if (notNames.at(text, 0) !== null) return false;
  const first = firstWord(text);
  return first?.text === name && first.tag === "ns";
}

/** Short names of counties are often plain words (和平, 南山). */
const isDoubtful = ({full, name}: PlaceMention, {level}: PlaceEntry): boolean =>
  !full && level === "county" && name.length < 3;

/** Of the places that a name can mean, the reporting place itself, else one of its province. */
const nearest = (candidates: readonly PlaceEntry[], place: Place | null): PlaceEntry | undefined =>
  place === null
    ? candidates.find(({level}) => level !== "province")
    : (candidates.find(({code}) => code === place?.code) ??
      candidates.find(({province, level}) => province === place?.province && level !== "province"));
