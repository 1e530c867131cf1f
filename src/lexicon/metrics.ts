import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {yearInFigures} from "../model/dates.ts";
import {type MetricKey, metricKeys} from "../model/metrics.ts";
import {smallDigits} from "../model/numerals.ts";
import {type Comparator, comparators} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";
import {compileAll, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string());
const file = "metrics.yml";

const periods = {
  year: Pattern,
  years: Pattern,
  quarter: Pattern,
  firstHalf: Pattern,
  secondHalf: Pattern,
  month: Pattern,
  months: Pattern
};

const patterns = {
  among: Pattern,
  numbering: Pattern,
  listed: Pattern,
  columnNumber: Pattern,
  unitOfAll: Pattern,
  part: Pattern
};

const bounds = z.record(z.string(), z.enum(comparators));

const File = z.strictObject({
  columns: z.record(z.enum(metricKeys), words),
  cities: words,
  roles: z.strictObject({target: words, outcome: words}),
  growth: words,
  whole: words,
  parts: words,
  asides: words,
  missing: words,
  units: z.record(z.string(), z.string()),
  periods: z.strictObject(periods),
  ...patterns,
  comparators: z.strictObject({before: bounds, behind: bounds}),
  growthEndings: words,
  growthWord: z.string().min(1),
  titleEndings: words,
  heads: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])
});

/** How tables of metrics call their columns and write their cells; `metrics.yml` explains each list. */
export interface MetricWords extends Record<keyof typeof patterns, RegExp> {
  /** What a column holds, by its plain heading. */
  columns: ReadonlyMap<string, MetricKey>;
  cities: ReadonlySet<string>;
  roles: ReadonlyMap<string, "target" | "outcome">;
  growth: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  asides: ReadonlySet<string>;
  missing: ReadonlySet<string>;
  units: ReadonlyMap<string, string>;
  periods: Readonly<Record<keyof typeof periods, RegExp>>;
  comparators: Readonly<Record<"before" | "behind", readonly (readonly [string, Comparator])[]>>;
  growthEndings: WordList;
  growthWord: string;
  titleEndings: WordList;
  heads: readonly string[];
}

/** A heading as it is compared: in one width and case, without brackets and what parts words. */
export const plainHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, "")
    .replace(/[\s_·-]/g, "");

/** Reads metrics.yml. Throws UserError when it is malformed, and for a name of two columns. */
export function loadMetrics(folder: string): MetricWords {
  const rows = readYaml(folder, file, File);
  const parts = {year: `(?<year>${yearInFigures})`, counting: smallDigits};
  const set = (list: readonly string[]): Set<string> => new Set(list.map(plainHeading));
  return {
    columns: byName(rows.columns),
    roles: byName(rows.roles),
    cities: set(rows.cities),
    growth: set(rows.growth),
    whole: set(rows.whole),
    parts: set(rows.parts),
    asides: set(rows.asides),
    missing: new Set(rows.missing.map((word) => word.toLowerCase())),
    units: new Map(Object.entries(rows.units).map(([name, unit]) => [name.toLowerCase(), unit])),
    periods: compileAll(periods, rows.periods, file, parts),
    ...compileAll(patterns, rows, file, parts),
    comparators: {before: longestFirst(rows.comparators.before), behind: longestFirst(rows.comparators.behind)},
    growthEndings: wordList(rows.growthEndings),
    growthWord: rows.growthWord,
    titleEndings: wordList(rows.titleEndings),
    heads: rows.heads
  };
}

const longestFirst = (bounds: Readonly<Record<string, Comparator>>): [string, Comparator][] =>
  Object.entries(bounds).sort(([a], [b]) => b.length - a.length);

function byName<K extends string>(lists: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  const map = new Map<string, K>();
  for (const [key, names] of Object.entries(lists) as [K, readonly string[]][])
    for (const name of names.map(plainHeading)) {
      if (map.has(name)) throw new UserError(`name given twice in ${file}: ${name}`);
      map.set(name, key);
    }
  return map;
}
