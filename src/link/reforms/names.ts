import type {Lexicon} from "../../lexicon/index.ts";
import type {WordList} from "../../lexicon/word-list.ts";
import {itemsOf} from "./items.ts";

/** A reform that a name means. */
export interface NameKey {
  /** What all its names have in common. */
  key: string;
  /** The key when a brand is so short: 一照通 of 一照通改革; null when that is the key or too short. */
  short: string | null;
  /** The name to show. */
  label: string;
  /** Whether it stands in quotation marks, with nothing beside it that makes it another reform. */
  branded: boolean;
  /** Whether the key may found a reform; an item of a list may only join one. */
  founds: boolean;
}

export type NameWords = Pick<Lexicon, "links" | "places" | "reforms">;

/** The reforms that a name of a report means: one, several where it is a list, none where it names nothing definite. */
export function keysOf(name: string, words: NameWords): NameKey[] {
  const {whole, items, head} = itemsOf(name, words.links.relations);
  const isList = items.length > 1 || head !== null;
  const listed = isList ? items.map((item) => keyOf(item, false, words)) : [];
  const named = head === null ? null : keyOf(head, true, words);
  const isOfBrands = listed.some((key) => key?.branded);
  const keys = [named ?? (isOfBrands ? null : keyOf(whole, true, words)), ...listed].filter((key) => key !== null);
  return keys.filter(({key}, i) => keys.findIndex((other) => other.key === key) === i);
}

function keyOf(item: string, founds: boolean, words: NameWords): NameKey | null {
  const quoted = /^([^“”]*)“([^“”]+)”([^“”]*)$/.exec(item);
  if (!quoted) return plainKey(item, founds, words);
  const [, before = "", brand = "", behind = ""] = quoted;
  const key = brandKey(brand, words);
  const isBare =
    withoutOpeners(plain(before), 0, words) === "" && withoutTails(plain(behind), 0, words.links.brandTails) === "";
  if (!isVague(key, words) && hanCount(key) >= (isBare ? shortestBrand : distinctBrand)) {
    return {key, short: null, label: `“${brand}”`, branded: true, founds: true};
  }
  return isBare ? null : plainKey(item, founds, words);
}

/** The key of what stands in quotation marks. */
export const brandKey = (brand: string, words: NameWords): string => unified(plain(brand), words);

/** Whether what stands in quotation marks can name a reform at all, by its key. */
export const mayBeBrand = (key: string, words: NameWords): boolean =>
  hanCount(key) >= shortestBrand && !isVague(key, words);

const isVague = (brand: string, words: NameWords): boolean =>
  words.links.vague.has(withoutOpeners(brand, 1, words)) || words.reforms.slogans.isIn(brand);

/** A brand has this many characters at least. */
const shortestBrand = 3;

/** One of this many is the same reform whatever stands beside it. */
const distinctBrand = 5;

/** Of a name without quotation marks this much must be left in front of its tails, and behind its openers. */
const leastBody = 4;

function plainKey(item: string, founds: boolean, words: NameWords): NameKey | null {
  const name = withoutOpeners(unified(plain(item), words), leastBody, words);
  const body = withoutTails(name, leastBody, words.links.tails);
  const light = without(body, words.links.light);
  const key = light.length >= leastBody ? light : body;
  if (hanCount(key) < leastBody || isGeneric(key, words.reforms.generic)) return null;
  const short = withoutTails(name, shortestBrand, words.links.tails);
  return {key, short: short === key ? null : short, label: item, branded: false, founds};
}

/** The name without marks, but for the plus that some brands are made of. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/（[^（）]*）/g, "")
    .replace(/[^\p{L}\p{N}+×]/gu, "");

/** The name with one way of writing for what has several. */
function unified(name: string, {links}: NameWords): string {
  let written = "";
  let end = 0;
  for (const hit of links.same.findAll(name)) {
    written += name.slice(end, hit.start) + links.standFor(hit.word);
    end = hit.end;
  }
  return written + name.slice(end);
}

/** Behind these characters' words a noun goes on: 规范 opens nothing in 规范化建设. */
const goesOn = /^[化型性]/;

/** The name without words, areas and one place in front that say how far, and where; at least `least` characters stay. */
function withoutOpeners(name: string, least: number, words: NameWords, hasPlace = false): string {
  const {openers, areas} = words.links;
  const opener = openers.at(name, 0)?.length ?? areas.at(name, 0)?.length ?? 0;
  const place = hasPlace || opener > 0 ? 0 : placeAhead(name, words);
  const rest = name.slice(opener + place);
  if (opener + place === 0 || rest.length < least || goesOn.test(rest)) return name;
  return withoutOpeners(rest, least, words, hasPlace || place > 0);
}

/**
 * How long the name of a place in front is; 0 when there is none, when it belongs to the name of a body, or when it is
 * the short name of a county, which may be another word (平安, 城中).
 */
function placeAhead(name: string, {places, links}: NameWords): number {
  const first = places.at(name, 0);
  if (!first || links.bodies.isIn(name)) return 0;
  return first.full || first.candidates.some(({level}) => level !== "county") ? first.end : 0;
}

function withoutTails(name: string, least: number, tails: WordList): string {
  const tail = tails.ending(name);
  return tail === null || name.length - tail.length < least
    ? name
    : withoutTails(name.slice(0, -tail.length), least, tails);
}

const without = (name: string, words: WordList): string =>
  words.findAll(name).reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), name);

const hanCount = (name: string): number => name.replace(/[^\p{Script=Han}]/gu, "").length;

/** Whether fewer than two characters are left without the words that name nothing in particular. */
const isGeneric = (name: string, generic: WordList): boolean => without(name, generic).length < 2;
