import type {Lexicon} from "../lexicon/index.ts";
import type {PlaceEntry} from "../lexicon/places.ts";
import type {Description, Place} from "../model/report.ts";
import type {Span} from "../model/span.ts";
import {firstWord, prefixOf, stripPrefixes} from "./words.ts";

/** Whom a clause speaks of: a place or body, or null for the reporting place as a whole. */
export interface ScopedClause extends Span {
  scope: string | null;
}

/**
 * Whom each clause of a sentence speaks of. A clause that opens with a place or body sets the scope, and it holds
 * until another clause names one or speaks of the whole place again.
 */
export function scopesOf(
  text: string,
  clauses: readonly Span[],
  {place}: Description,
  lexicon: Lexicon
): ScopedClause[] {
  let scope: string | null = null;
  return clauses.map((clause) => {
    const head = text.slice(clause.start, clause.end).replace(/^[（“\s]+/u, "");
    const named = subjectBody(head, place, lexicon);
    const own = named === undefined ? (goesOn(head) ? scope : null) : named;
    if (named !== undefined) scope = named !== null && isLasting(head, named, lexicon) ? named : null;
    return {...clause, scope: own};
  });
}

/** A clause that opens with a verb still speaks of whom the clause before spoke of. */
const goesOn = (head: string): boolean => /^(?:v|d)/u.test(firstWord(head)?.tag ?? "");

/** A place or body that acts (金洞探索…) is spoken of until another is; one whose figure is given is not. */
function isLasting(head: string, name: string, {clauses}: Lexicon): boolean {
  if (clauses.briefScopes.includes(name)) return false;
  const rest = head.slice(head.indexOf(name) + name.length);
  return goesOn(rest);
}

const whole = /^(?:在)?(?:全市|全省|全区|全州|全县|我市|我省|我区|我州|本市|本省|各地|各级)/u;

/** The scope that a clause sets: a name, null for the whole place, undefined when it sets none. */
function subjectBody(head: string, place: Place | null, lexicon: Lexicon): string | null | undefined {
  const {clauses: words} = lexicon;
  const word = prefixOf(head, words.scopeWords);
  if (word) return word;
  if (whole.test(head)) return null;
  const bare = stripPrefixes(head.replace(/^在[\p{Script=Han}]{2,14}中(?=[\p{Script=Han}]{4})/u, ""), [
    "在",
    "支持",
    "推动",
    "其中",
    "目前",
    "通过"
  ]);
  const zone = zoneName(bare, words.scopeEndings);
  if (zone) return zone === place?.name ? null : zone;
  const named = placeNames(bare, place, lexicon);
  if (named === "") return undefined;
  return named;
}

const longestZone = 12;
const verbs =
  /^(?:推动|推进|支持|加快|建设|打造|实现|新增|建成|创建|培育|深化|完成|积极|持续|国家|国家级|省级|市级|县级|各类|各|全国|全省|新|引进|成立|获批|设立|组建|布局|依托|围绕|聚焦|按照|对|以|把|将|为|与|和|从|由|新建|开展|实施|统筹|做强|做优|强化|提升|高水平|高质量|扎实|大力|深入|累计|申报|启动|规划|省)/u;

/** A name of a zone, park, port or body that opens a clause and has something said of it. */
function zoneName(head: string, endings: readonly string[]): string | null {
  if (verbs.test(head)) return null;
  for (let end = Math.min(longestZone, head.length); end >= 3; end--) {
    const name = head.slice(0, end);
    const ending = endings.find((candidate) => name.endsWith(candidate) && name.length > candidate.length);
    if (ending && /^[\p{Script=Han}—]+$/u.test(name) && saysSomething(head.slice(end))) return name;
  }
  return null;
}

/** Words follow that are not a count of such zones nor the building of one. */
const saysSomething = (rest: string): boolean =>
  /^[\p{Script=Han}“]{2}/u.test(rest) &&
  !/^(?:建设|创建|总数|数量|达到|增至|等|试点|改革|和|与|及|、|管理)/u.test(rest);

/** Places below or beside the reporting one that open a clause, joined as written: 宁波舟山, 荆州、孝感. "" for none. */
function placeNames(head: string, place: Place | null, {places}: Lexicon): string | null {
  let end = 0;
  let own = false;
  for (const mention of places.find(head.slice(0, 24))) {
    if (mention.start !== end && !/^[、和与]$/u.test(head.slice(end, mention.start))) break;
    const candidate = nearest(mention.candidates, place);
    if (!candidate || (!mention.full && candidate.level === "county" && mention.name.length < 3)) break;
    own ||= candidate.code === place?.code;
    end = mention.end;
  }
  if (end === 0) return "";
  const rest = head.slice(end);
  if (own) return null;
  return /^[\p{Script=Han}“\d]{2}/u.test(rest) && !/^(?:等|市委|省委|市政府)/u.test(rest) ? head.slice(0, end) : "";
}

/** Of the places that a name can mean, the reporting place itself, else one of its province. */
const nearest = (candidates: readonly PlaceEntry[], place: Place | null): PlaceEntry | undefined =>
  candidates.find(({code}) => code === place?.code) ?? candidates.find(({province}) => province === place?.province);

/** The scope that holds where a figure stands. */
export const scopeAt = (scopes: readonly ScopedClause[], at: number): string | null =>
  scopes.find(({start, end}) => start <= at && at < end)?.scope ?? null;
