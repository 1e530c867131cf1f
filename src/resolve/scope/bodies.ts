import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {numeral} from "../../model/numerals.ts";
import type {Place} from "../../model/report.ts";
import {firstWord} from "../../lexicon/strip.ts";
import {nameAt} from "./names.ts";
import {placeAt} from "./places.ts";

/** The bodies that a text begins with, as it joins them. */
export interface Named {
  /** Each by its name. */
  members: readonly string[];
  /** All of them as written. */
  name: string;
  /** Whether one is the reporting place itself. */
  isOwn: boolean;
  /** Whether the name tells by its ending what it is: 道县, not 漳州. */
  isFull: boolean;
}

type One = Omit<Named, "members">;

/** The places, zones and bodies that `text` begins with; null for none. */
export function bodiesAt(text: string, place: Place | null, lexicon: Lexicon): Named | null {
  const {scopes: words} = lexicon;
  const members: string[] = [];
  let [isOwn, isFull] = [false, true];
  let at = 0;
  for (let from = 0; ; from = at + 1) {
    const one = bodyAt(text.slice(from), place, lexicon);
    if (!one) return null;
    members.push(one.name);
    isOwn ||= one.isOwn;
    isFull &&= one.isFull;
    at = from + one.name.length;
    if (!words.joint.test(text.slice(at))) break;
  }
  const rest = text.slice(at);
  if ((words.examples.test(rest) || words.works.test(rest)) && !/^[vdp]/u.test(firstWord(rest)?.tag ?? "")) return null;
  if (isTally(members, rest, words)) return null;
  return {members, name: text.slice(0, at), isOwn, isFull};
}

/** 甲、乙、丙3个省级中心: as many things as places, one in each, which are those of the place that reports. */
function isTally(members: readonly string[], rest: string, words: ScopeWords): boolean {
  const count = words.tally.exec(rest)?.groups?.["count"];
  return count !== undefined && numeral(count) === members.length && members.length > 1 && !words.members.test(rest);
}

/** Whether what follows the bodies that a text begins with is only their number. */
export const afterNumber = (rest: string, {members}: ScopeWords): string => rest.replace(members, "");

/** The body that a text begins with: the longer of what its ending tells and what the table of places knows. */
function bodyAt(text: string, place: Place | null, lexicon: Lexicon): One | null {
  const {scopes: words} = lexicon;
  const own =
    [place?.name ?? "", shortOf(place, lexicon)].find(
      (name) => name && levelAt(text.slice(name.length), words) && text.startsWith(name)
    ) ?? "";
  const level = levelAt(text.slice(own.length), words);
  if (level !== null && isOwnTier(level, place, words)) return {name: own + level, isOwn: true, isFull: true};
  if (level !== null) return {name: own + level, isOwn: false, isFull: true};
  const fixed = fixedAt(text, words);
  const placed = placeAt(text, place, lexicon);
  const formed = nameAt(text, lexicon) ?? budgetedAt(text, words) ?? words.owned.exec(text)?.groups?.["name"] ?? "";
  const longest = formed.length > (fixed ?? "").length ? formed : fixed;
  if (placed && placed.name.length >= (longest ?? "").length) return placed;
  return longest === null || longest === "" ? null : {name: longest, isOwn: longest === place?.name, isFull: true};
}

/** 青石工区一般公共预算: what has a budget is a body, whatever its name ends with. */
function budgetedAt(text: string, words: ScopeWords): string | null {
  const name = words.budgeted.exec(text)?.groups?.["name"] ?? null;
  return name === null || words.whole.isIn(name) || /^[vpdrc]/u.test(firstWord(name)?.tag ?? "") ? null : name;
}

/** 区级收入 of a district with no places below it is that of the district. */
export const isOwnTier = (level: string, place: Place | null, {tiers}: ScopeWords): boolean =>
  tiers.has(level) && place?.level === "county" && place.name.endsWith(level.charAt(0));

const fixedAt = (text: string, {names, counted, number, group, notEndings}: ScopeWords): string | null => {
  if (notEndings.at(text, 0) !== null) return null;
  const word = names.at(text, 0) ?? group.exec(text)?.[0] ?? null;
  const rest = text.slice(word?.length ?? 0);
  return word === null || counted.at(rest, 0) !== null || number.test(rest) ? null : word;
};

const shortOf = (place: Place | null, {places}: Lexicon): string => places.byCode.get(place?.code ?? "")?.short ?? "";

/** 市本级 and 市级政务服务中心; 市级 where its money is spoken of. */
export function levelAt(text: string, {levels, tiers, purses, levelHall, number}: ScopeWords): string | null {
  const hall = levelHall.exec(text)?.[0];
  if (hall !== undefined && !number.test(text.slice(hall.length))) return hall;
  const level = levels.at(text, 0);
  if (level !== null) return level;
  const tier = tiers.at(text, 0);
  return tier !== null && purses.at(text, tier.length) !== null ? tier : null;
}

/** Whether a name is that of a level of government: 市本级, 区级. */
export const isLevel = (name: string, {levels, tiers}: ScopeWords): boolean =>
  levels.ending(name) !== null || tiers.has(name);

/** The bodies that a heading begins with; a department where the heading is of its own money and staff. */
export function headingBody(text: string, place: Place | null, lexicon: Lexicon): Named | null {
  const named = bodiesAt(text, place, lexicon);
  if (named || !lexicon.scopes.ownAffairs.isIn(text)) return named;
  const name = lexicon.scopes.department.exec(text)?.[0];
  return name === undefined ? null : {name, members: [name], isOwn: false, isFull: true};
}
