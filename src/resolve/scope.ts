import type {Lexicon} from "../lexicon/index.ts";
import type {PlaceEntry, PlaceMention} from "../lexicon/places.ts";
import type {ScopeWords} from "../lexicon/scopes.ts";
import {wordsOf} from "../lexicon/segmenter.ts";
import {firstWord, stripFront} from "../lexicon/strip.ts";
import type {Place} from "../model/report.ts";
import type {Span} from "../model/span.ts";

/** Whom a clause speaks of: a place or body, or null for the reporting place as a whole. */
export interface ScopedClause extends Span {
  scope: string | null;
}

export interface ScopeContext {
  place: Place | null;
  aliases: ReadonlyMap<string, string>;
  /** Whom the paragraph speaks of, as its opening sentence says; null for the whole place. */
  paragraph: string | null;
}

const longestOpening = 26;

/** The zone or place that a short opening sentence without figures sets for its paragraph: 某新区建设取得新进展。 */
export function paragraphScope(opening: string, place: Place | null, lexicon: Lexicon): string | null {
  if (opening.length > longestOpening || /[\d，]/u.test(opening)) return null;
  return subjectBody(opening, place, lexicon) ?? null;
}

/**
 * Whom each clause of a sentence speaks of. A clause that opens with a place or body sets the scope, and it holds
 * until another clause names one or speaks of the whole place again.
 */
export function scopesOf(
  text: string,
  clauses: readonly Span[],
  {place, aliases, paragraph}: ScopeContext,
  lexicon: Lexicon
): ScopedClause[] {
  let held: Held = paragraph === null ? nothing : {scope: paragraph, until: "end of sentence"};
  return clauses.map((clause) => {
    const head = text
      .slice(clause.start, clause.end)
      .replace(/^[（“\s]+/u, "")
      .replace(lexicon.scopes.frame, "");
    const named = subjectBody(head, place, lexicon) ?? aliasOf(head, aliases);
    if (named === undefined) {
      held = reached(held, head);
      return {...clause, scope: held.scope};
    }
    held = {scope: named, until: named === null ? "next clause" : reachOf(head, named, lexicon)};
    return {...clause, scope: named};
  });
}

/** How far a scope reaches past its own clause. */
interface Held {
  scope: string | null;
  until: "next clause" | "next subject" | "once introduced" | "end of sentence";
}

const nothing: Held = {scope: null, until: "next clause"};

/** What is left of a scope in a clause that names none. */
function reached(held: Held, head: string): Held {
  if (held.until === "end of sentence") return held;
  if (held.until === "next clause" || !opensWithVerb(head)) return nothing;
  return held.until === "once introduced" ? {...held, until: "end of sentence"} : held;
}

const opensWithVerb = (text: string): boolean => /^(?:v|d)/u.test(firstWord(text)?.tag ?? "");

/**
 * A body that a clause only introduces and that then acts is spoken of to the end of the sentence; one that acts at
 * once, until another subject comes; one whose figure the clause gives, no further.
 */
function reachOf(head: string, name: string, {scopes: {brief, lasting, names}}: Lexicon): Held["until"] {
  if (brief.has(name)) return "next clause";
  if (lasting.at(name, 0) !== null || lasting.ending(name) !== null) return "end of sentence";
  if (names.has(name)) return "next clause";
  const rest =
    head.startsWith(name) || head.includes(name) ? head.slice(head.indexOf(name) + name.length) : head.slice(2);
  if (!/\d/u.test(rest)) return "once introduced";
  return opensWithVerb(rest) ? "next subject" : "next clause";
}

/** Zones that a report names in full once, by the short name that it may go on with: 金洞 for 金洞管理区. */
export const zoneAliases = (text: string, {scopes}: Lexicon): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(scopes.fullName), ({groups: {short = "", ending = ""} = {}}) => [short, short + ending])
  );

/** The zone whose short name opens a clause as the one that acts; undefined when none does. */
function aliasOf(head: string, aliases: ReadonlyMap<string, string>): string | undefined {
  const short = [2, 3].map((length) => head.slice(0, length)).find((name) => aliases.has(name));
  return short && opensWithVerb(head.slice(short.length)) ? aliases.get(short) : undefined;
}

/** The scope that a clause sets: a name, null for the whole place, undefined when it sets none. */
function subjectBody(head: string, place: Place | null, lexicon: Lexicon): string | null | undefined {
  const {scopes: words} = lexicon;
  const word = words.names.at(head, 0);
  if (word !== null && !isCountOf(head.slice(word.length), words)) return word;
  if (words.whole.at(head, head.startsWith("在") ? 1 : 0) !== null) return null;
  const bare = stripFront(head, words.openers);
  const zone = zoneName(bare, lexicon);
  if (zone) return zone === place?.name ? null : zone;
  const named = placeNames(bare, place, lexicon);
  return named === "" ? undefined : named;
}

/** 国家级经开区达到12家: such zones are counted here, none is spoken of. */
const isCountOf = (rest: string, {counted}: ScopeWords): boolean => counted.at(rest, 0) !== null || /^\d/u.test(rest);

const longestZone = 14;
/** Of several provinces: 长三角生态绿色一体化发展示范区. */
const longestRegion = 20;

/** A name of a zone, park, port or body that opens a clause and has something said of it. */
function zoneName(head: string, {scopes: words, places}: Lexicon): string | null {
  if (words.notNames.at(head, 0) !== null || /^[vdpcrm]/u.test(firstWord(head)?.tag ?? "")) return null;
  const isRegion = words.regions.at(head, 0) !== null;
  const longest = isRegion ? longestRegion : longestZone;
  const borders = new Set(wordsOf(head.slice(0, longest + 4)).map(({end}) => end));
  for (let end = Math.min(longest, head.length); end >= 3; end--) {
    if (!borders.has(end)) continue;
    const name = head.slice(0, end);
    const ending = words.endings.ending(name);
    if (ending === null || name === ending || !/^[\p{Script=Han}—]+$/u.test(name) || /[的在等]/u.test(name)) continue;
    const isPlaced = isRegion || places.find(name).length > 0;
    if (words.commonEndings.has(ending) && !isPlaced) continue;
    if (saysSomething(head.slice(end), isPlaced, words)) return name;
  }
  return null;
}

/** Words follow that are not the building of such zones; nor a count of them, unless a place name shows that there is one. */
const saysSomething = (rest: string, isPlaced: boolean, {counted, dealtWith}: ScopeWords): boolean =>
  (isPlaced ? /^[\p{Script=Han}“\d]{2}/u : /^[\p{Script=Han}“]{2}/u).test(rest) &&
  counted.at(rest, 0) === null &&
  dealtWith.at(rest, 0) === null;

const examples = /^[^，]{0,60}等\d/u;

/** Places below or beside the reporting one that open a clause, joined as written: 宁波舟山, 荆州、孝感. "" for none. */
function placeNames(head: string, place: Place | null, {places, scopes: words}: Lexicon): string | null {
  let end = 0;
  let own = false;
  let last: PlaceEntry | null = null;
  for (const mention of places.find(head.slice(0, 24))) {
    if (mention.start !== end && !/^[、和与]$/u.test(head.slice(end, mention.start))) break;
    const candidate = nearest(mention.candidates, place);
    if (!candidate || (isDoubtful(mention, candidate) && !isWord(head.slice(mention.start), mention.name, words)))
      break;
    own ||= candidate.code === place?.code;
    last = end === 0 && isDoubtful(mention, candidate) ? candidate : null;
    end = mention.end;
  }
  if (end === 0) return "";
  if (own) return null;
  const rest = head.slice(end);
  // 甲、乙等12个…: the places are examples of a list that the whole place owns.
  const isScope =
    /^[\p{Script=Han}“\d]{2}/u.test(rest) &&
    !rest.startsWith("等") &&
    words.institutions.at(rest, 0) === null &&
    !examples.test(head);
  return isScope ? (last?.name ?? head.slice(0, end)) : "";
}

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
  candidates.find(({code}) => code === place?.code) ??
  candidates.find(({province, level}) => province === place?.province && level !== "province");

/** The scope that holds where a figure stands. */
export const scopeAt = (scopes: readonly ScopedClause[], at: number): string | null =>
  scopes.find(({start, end}) => start <= at && at < end)?.scope ?? null;
