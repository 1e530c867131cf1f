import {fold} from "../../src/model/fold.ts";
import type {ReportRow} from "../components/data.ts";
import {provinceOf} from "./facets.ts";

/** A word of a query that is not looked for in the text: it names a place or a year, and narrows down to it. */
export interface Understood {
  /** As it was written. */
  word: string;
  facet: "province" | "place" | "year";
  value: string;
}

/** A query taken apart: what its words narrow down to, and the words that are looked for. */
export interface Reading {
  understood: Understood[];
  words: string;
}

/** The words of a query as they were written. */
const wordsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean);

/** Names of places have no more words than this: Inner Mongolia Autonomous Region. */
const longestName = 4;

/**
 * Which words of a query name a province, a place or a year of these reports. Words of `asText` are looked for in the text
 * whatever they name, and so are all words when there would be none left to look for.
 */
export function understand(query: string, reports: readonly ReportRow[], asText: readonly string[]): Reading {
  const names = namesOf(reports);
  const words = wordsOf(query);
  const understood: Understood[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = firstNamed(words.slice(at, at + longestName), names, asText);
    if (found) understood.push(found.meant);
    else rest.push(words[at] ?? "");
    at += found?.length ?? 1;
  }
  return rest.length === 0 ? {understood: [], words: query} : {understood, words: rest.join(" ")};
}

/** The query without a word, which may be a name of several. */
export const without = (query: string, word: string): string =>
  wordsOf(` ${wordsOf(query).join(" ")} `.replace(` ${word} `, " ")).join(" ");

type Names = ReadonlyMap<string, Omit<Understood, "word">>;

/** The longest name that these words begin with. */
function firstNamed(
  words: readonly string[],
  names: Names,
  asText: readonly string[]
): {meant: Understood; length: number} | null {
  for (let length = words.length; length > 0; length--) {
    const word = words.slice(0, length).join(" ");
    const meant = asText.includes(word) ? undefined : names.get(fold(word).text);
    if (meant) return {meant: {word, ...meant}, length};
  }
  return null;
}

/** What reports call their places, in Chinese and in Latin letters, and their years; a province before a city of its name. */
function namesOf(reports: readonly ReportRow[]): Names {
  const names = new Map<string, Omit<Understood, "word">>();
  const add = (facet: Understood["facet"], value: string, ...forms: readonly (string | null)[]): void => {
    for (const form of forms) if (form) names.set(fold(form).text, {facet, value});
  };
  for (const row of reports) {
    if (row.placeCode === null || row.level === "province") continue;
    const {placeShort, placeName, placeLatin, placeEnglish, placePinyin} = row;
    add("place", row.placeCode, placeShort, placeName, placeLatin, placeEnglish, placePinyin);
  }
  for (const row of reports) {
    const province = provinceOf(row);
    if (province === null || row.province === null) continue;
    const whole = row.level === "province" ? [row.placeShort, row.placeEnglish, row.placePinyin] : [];
    add("province", province, row.province, shortProvince(row.province), row.provinceLatin, ...whole);
  }
  for (const {year} of reports) if (year !== null) add("year", String(year), String(year), `${year}年`);
  return names;
}

/** 江西 of 江西省: two characters tell provinces apart, three those two that begin with 黑龙 and 内蒙. */
const shortProvince = (name: string): string => name.slice(0, /^(黑龙|内蒙)/.test(name) ? 3 : 2);
