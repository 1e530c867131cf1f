import {z} from "zod";
import {lengthOf} from "../model/matches.ts";
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

/** What kind of text this is, from its script and its words. Only a report gives facts. */
export function genreOf(text: string, {words, least, shortest, mostForeign, mostKana}: GenreWords): Genre {
  const han = lengthOf(text, /\p{Script=Han}+/gu);
  const kana = lengthOf(text, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  const letters = lengthOf(text, /\p{L}+/gu);
  if (letters === 0) return "report";
  if (han === 0 || kana > han * mostKana || letters - han > han * mostForeign) return "not-chinese";
  if (text.length < shortest) return "report";
  const found = words.findAll(text).length;
  return (1000 * found) / text.length >= least ? "report" : "not-policy";
}
