import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readCsv} from "./file.ts";

const UnitWord = z.object({word: z.string().min(1), unit: z.string().min(1), class: z.string().min(1)});

/** A word that follows a number and says what is counted or measured: the unit it stands for and that unit's class. */
export type UnitWord = z.infer<typeof UnitWord>;

export interface Units {
  byWord: ReadonlyMap<string, UnitWord>;
  /** Length of the longest word, so that a scan knows where to begin. */
  longest: number;
  classOf: (unit: string) => string;
}

/** Reads units.csv. Throws UserError for a word given twice. */
export function loadUnits(folder: string): Units {
  const byWord = new Map<string, UnitWord>();
  const classes = new Map<string, string>([["rank", "rank"]]);
  for (const row of readCsv(folder, "units.csv", UnitWord)) {
    if (byWord.has(row.word)) throw new UserError(`unit word given twice in units.csv: ${row.word}`);
    byWord.set(row.word, row);
    if (!classes.has(row.unit)) classes.set(row.unit, row.class);
  }
  const longest = Math.max(...[...byWord.keys()].map((word) => word.length));
  return {byWord, longest, classOf: (unit) => classes.get(unit) ?? "count"};
}

/** Words that only begin like a unit: 5万亿台阶. */
const noUnits = ["台阶"];

/** The longest unit word that stands in `text` at `at`, compound rates (元/月) included. */
export function unitAt(text: string, at: number, units: Units): (UnitWord & {length: number}) | null {
  const first = longestAt(text, at, units, false);
  if (noUnits.some((word) => text.startsWith(word, at))) return null;
  if (!first || text[at + first.length] !== "/") return first;
  const second = longestAt(text, at + first.length + 1, units, true);
  if (!second) return first;
  const length = first.length + 1 + second.length;
  return {word: text.slice(at, at + length), unit: `${first.unit}/${second.unit}`, class: "rate", length};
}

/** Denominators (元/月) are units only after a stroke. */
function longestAt(
  text: string,
  at: number,
  {byWord, longest}: Units,
  isBelow: boolean
): (UnitWord & {length: number}) | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const found = byWord.get(text.slice(at, at + length));
    if (found && (isBelow || found.class !== "denominator")) return {...found, length};
  }
  return null;
}
