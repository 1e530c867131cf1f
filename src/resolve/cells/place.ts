import type {Lexicon} from "../../lexicon/index.ts";
import {bareOf} from "../../model/heading.ts";
import type {Place} from "../../model/report.ts";

/** Whose a figure is by a heading: null for the place of the report as a whole. */
export interface Whose {
  scope: string | null;
}

/** The place that a heading names and nothing besides; null where it names none. `isPlaces` says that its column names places. */
export function placeIn(words: string, isPlaces: boolean, place: Place | null, lexicon: Lexicon): Whose | null {
  const name = bareOf(words);
  const {scopes, places, headings} = lexicon;
  if (name === "") return null;
  if (scopes.whole.has(name)) return isOwn(name, place, lexicon) ? {scope: null} : {scope: name};
  if (scopes.levels.has(name) || scopes.tiers.has(name) || scopes.nation.has(name)) return {scope: name};
  if (headings.own.whole.has(name)) return {scope: null};
  const total = headings.totals.ending(name);
  const of = total === null ? name : name.slice(0, -total.length);
  if (total !== null && (scopes.tiers.has(of) || scopes.levels.has(of))) return {scope: name};
  const below = headings.own.below.at(of, 0)?.length ?? 0;
  if (headings.own.tiers.has(of.slice(below)) || (below > 0 && scopes.tiers.has(of.slice(below)))) return {scope: of};
  if (isOwnLevel(name, place, lexicon)) return {scope: name};
  const known = places.named(name);
  if (place && known.some(({code}) => code === place.code)) return {scope: null};
  const isKnown = known.some(
    ({name: full, parent}) => full === name || isPlaces || (place !== null && parent?.code === place.code)
  );
  if (isKnown && (isPlaces || !places.isWord(name))) return {scope: name};
  const isZone = scopes.endings.ending(name) !== null && !scopes.commonEndings.has(name) && name.length > 2;
  return isPlaces || isZone ? {scope: name} : null;
}

/** 本级, and that of the place of the report (丽江市本级). */
function isOwnLevel(name: string, place: Place | null, {places, headings: {own}}: Lexicon): boolean {
  if (!name.endsWith(own.level)) return false;
  const of = name.slice(0, -own.level.length);
  return of === "" || places.named(of).some(({code}) => code === place?.code);
}

/** A heading that begins with whose its figures are (市本级收入完成, 全市常住人口), and the rest of it. */
export function placeBefore(words: string, place: Place | null, lexicon: Lexicon): {whose: Whose | null; rest: string} {
  const {whole, levels, tiers} = lexicon.scopes;
  const word = levels.at(words, 0) ?? tiers.at(words, 0) ?? whole.at(words, 0);
  const whose = word === null ? null : placeIn(word, false, place, lexicon);
  return whose && word !== words ? {whose, rest: words.slice(word?.length ?? 0)} : {whose: null, rest: words};
}

/** 全市 in the report of a city; 全省 there means another. */
const isOwn = (word: string, place: Place | null, {scopes}: Lexicon): boolean =>
  place === null || !scopes.wider.test([word, place.level, place.province, place.name].join("|"));

/** Whose the figures of a table are by its caption (2025年市级一般公共预算收支总表); null where that says nothing. */
export function placeOfCaption(caption: string, place: Place | null, lexicon: Lexicon): Whose | null {
  const {scopes, places} = lexicon;
  const level = [...scopes.levels.findAll(caption), ...scopes.tiers.findAll(caption)][0];
  if (level) return {scope: level.word};
  const whole = scopes.whole.findAll(caption)[0];
  if (whole) return isOwn(whole.word, place, lexicon) ? {scope: null} : {scope: whole.word};
  const named = places.find(caption).find(({full}) => full);
  if (!named || !place) return null;
  if (named.candidates.some(({code}) => code === place.code)) return {scope: null};
  return named.candidates.some(({parent}) => parent?.code === place.code) ? {scope: named.name} : null;
}
