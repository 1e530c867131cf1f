import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {unitClasses} from "../model/unitClasses.ts";
import {readCsv} from "./file.ts";

const classes = Object.keys(unitClasses) as (keyof typeof unitClasses)[];

const Row = z
  .strictObject({
    word: z.string(),
    unit: z.string().min(1),
    class: z.enum(classes),
    en: z.string(),
    to: z.string(),
    factor: z.union([z.literal("").transform(() => null), z.coerce.number().positive()]),
    source: z.string()
  })
  .refine(({to, factor, source}) => (to === "") === (factor === null) && (to === "") === (source === ""), {
    error: "a factor needs the unit that it leads to, and a source"
  });
type Row = z.infer<typeof Row>;

/** A word that follows a number and says what is counted or measured: the unit it stands for and that unit's class. */
export interface UnitWord {
  word: string;
  unit: string;
  class: string;
}

/** How many of `to` one of a unit is. */
export interface Factor {
  to: string;
  factor: number;
}

export interface Units {
  byWord: ReadonlyMap<string, UnitWord>;
  /** Length of the longest word, so that a scan knows where to begin. */
  longest: number;
  /** The class of a unit; of one that is made of two (元/月) `rate` unless a row says otherwise. */
  classOf: (unit: string) => string;
  /** Whether there is such a unit, or such ones (元/月). */
  isKnown: (unit: string) => boolean;
  /** English names, empty where English uses none (个). A unit that is made of others (元/月) is named by those. */
  names: ReadonlyMap<string, string>;
  /** Words for units that have a code of ours which is no Chinese word: pp is 个百分点. */
  chineseNames: ReadonlyMap<string, string>;
  factors: ReadonlyMap<string, Factor>;
}

/** Reads units.csv. Throws UserError for a word given twice, and for a unit of which two rows say something. */
export function loadUnits(folder: string): Units {
  const rows = readCsv(folder, "units.csv", Row);
  const [byWord, byUnit] = [new Map<string, UnitWord>(), new Map<string, Row>()];
  for (const row of rows) {
    if (byWord.has(row.word)) throw new UserError(`unit word given twice in units.csv: ${row.word}`);
    if (row.word !== "") byWord.set(row.word, {word: row.word, unit: row.unit, class: row.class});
    if (!byUnit.has(row.unit)) byUnit.set(row.unit, row);
    else if (row.en !== "" || row.to !== "") throw new UserError(`unit explained twice in units.csv: ${row.unit}`);
  }
  const stranger = rows.find(({to}) => to !== "" && !byUnit.has(to));
  if (stranger) throw new UserError(`unknown unit to convert into in units.csv: ${stranger.to}`);
  return {
    byWord,
    longest: Math.max(...[...byWord.keys()].map((word) => word.length)),
    classOf: (unit) => byUnit.get(unit)?.class ?? (unit.includes("/") ? "rate" : "count"),
    isKnown: (unit) => unit === "" || byUnit.has(unit) || unit.split("/").every((part) => byUnit.has(part)),
    names: new Map([...byUnit].flatMap(([unit, {word, en}]) => (word === "" && en === "" ? [] : [[unit, en]]))),
    chineseNames: new Map([...byUnit].flatMap(([unit, {word}]) => (isCode(unit, word) ? [[unit, word]] : []))),
    factors: new Map([...byUnit].flatMap(([unit, {to, factor}]) => (factor === null ? [] : [[unit, {to, factor}]])))
  };
}

const isCode = (unit: string, word: string): boolean => /^[a-z]+$/.test(unit) && /^\p{Script=Han}+$/u.test(word);

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
