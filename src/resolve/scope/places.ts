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
  const candidate = nearest(mention.candidates, place);
  if (!candidate) return null;
  if (
    isDoubtful(mention, candidate) &&
    !isPart(text.slice(mention.end), candidate, place, lexicon) &&
    !isWord(text, mention.name, lexicon.scopes)
  )
    return null;
  // 包头市土右旗, 宁波舟山: a place in the one before it, or beside it.
  const within = lexicon.places.at(text, mention.end);
  const isNext = within?.candidates.some((one) => isInOrBeside(one, candidate)) === true;
  const end = isNext ? within.end : mention.end;
  const meant = isNext ? nearest(within.candidates, place) : candidate;
  const isOwn = meant !== undefined && meant.code === place?.code;
  const isFull = isNext ? within.full : mention.full;
  return speaksOfPlace(text.slice(end), isOwn, lexicon.scopes) ? {name: text.slice(0, end), isOwn, isFull} : null;
}

const isInOrBeside = (one: PlaceEntry, other: PlaceEntry): boolean =>
  liesIn(one, other) || (one.parent === other.parent && one !== other);

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
