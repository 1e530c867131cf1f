import {z} from "zod";
import type {Span} from "../model/span.ts";
import type {CleanText} from "../model/text.ts";
import {lettersOf} from "../model/letters.ts";
import {readYaml} from "./file.ts";
import {Words} from "./word-list.ts";

const Genre = z.object({
  words: Words,
  least: z.number().positive(),
  shortest: z.number().int().nonnegative(),
  mostForeign: z.number().positive(),
  mostKana: z.number().positive()
});

/** By what policy prose in Chinese is told from other texts. */
export type GenreWords = z.infer<typeof Genre>;

export const loadGenre = (folder: string): GenreWords => readYaml(folder, "genre.yml", Genre);

export type Genre = "report" | "not-chinese" | "not-policy";

/**
 * What kind of text this is, from its script and its words. Only a report gives facts. The cells of tables are no prose: by
 * their words nothing is told, and a text that is mostly tables is given the benefit of the doubt.
 */
export function genreOf({text, tables}: Pick<CleanText, "text" | "tables">, genre: GenreWords): Genre {
  const prose = outside(text, tables);
  const isTabled = 2 * prose.length < text.length;
  const found = genreOfProse(isTabled ? text : prose, genre);
  return isTabled && found === "not-policy" ? "report" : found;
}

const outside = (text: string, tables: readonly Span[]): string =>
  [...tables, {start: text.length, end: text.length}]
    .map(({start}, i) => text.slice(tables[i - 1]?.end ?? 0, start))
    .join("");

function genreOfProse(text: string, {words, least, shortest, mostForeign, mostKana}: GenreWords): Genre {
  const {han, kana, all: letters} = lettersOf(text);
  if (letters === 0) return "report";
  if (han === 0 || kana > han * mostKana || letters - han > han * mostForeign) return "not-chinese";
  if (text.length < shortest) return "report";
  const found = words.findAll(text).length;
  return (1000 * found) / text.length >= least ? "report" : "not-policy";
}
