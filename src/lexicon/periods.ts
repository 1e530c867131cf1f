import {z} from "zod";
import {writtenPlan, writtenYear} from "../model/dates.ts";
import {numeralDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";

const file = "periods.yml";

const File = z.strictObject({
  forms: z.array(Pattern),
  relative: z.record(z.string().min(1), z.number().int().nullable()),
  eras: z.record(z.string().min(1), z.number().int()),
  joined: Pattern,
  base: Pattern,
  baseBehind: Pattern,
  groundwork: Pattern,
  opening: Pattern,
  leading: Pattern,
  titled: Pattern,
  former: Pattern,
  hint: Pattern
});

/** How a text names the days that a figure counts over; `data/reference/periods.yml` explains it. */
export interface PeriodWords {
  /** The ways of naming a time, with the groups that the table explains; each finds all of a text. */
  forms: readonly RegExp[];
  /** Words for a year, by how many years it lies after the one that is spoken from; null for the year named last. */
  relative: Readonly<Record<string, number | null>>;
  /** Events from which on a text counts, with their years. */
  eras: Readonly<Record<string, number>>;
  /** What stands between two times of a list. */
  joined: RegExp;
  /** What stands before and behind a time that a figure is compared with. */
  base: RegExp;
  baseBehind: RegExp;
  /** What goes on behind a time in a clause of what was built upon. */
  groundwork: RegExp;
  /** What stands between the mark before a clause and a time that opens it. */
  opening: RegExp;
  /** What stands before the clause of a time that holds on behind its sentence. */
  leading: RegExp;
  /** What stands around a year in the title of a plan, and around the time of a value before. */
  titled: RegExp;
  former: RegExp;
  /** What every named time has one of. */
  hint: RegExp;
}

/** Reads periods.yml. Throws UserError when it is malformed, or a pattern contradicts its examples. */
export function loadPeriods(folder: string): PeriodWords {
  const {forms, relative, eras, ...rows} = readYaml(folder, file, File);
  const parts = {
    year: `(?<year>${writtenYear})`,
    anyYear: writtenYear,
    relative: `(?<relative>${anyKey(relative)})`,
    era: `(?<era>${anyKey(eras)})`,
    month: "(?<month>\\d{1,2})",
    day: "(?<day>\\d{1,2})",
    plan: writtenPlan,
    small: numeralDigits
  };
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, file, parts);
  return {
    relative,
    eras,
    forms: forms.map((row) => new RegExp(pattern(row), "gu")),
    joined: pattern(rows.joined),
    base: pattern(rows.base),
    baseBehind: pattern(rows.baseBehind),
    groundwork: pattern(rows.groundwork),
    opening: pattern(rows.opening),
    leading: pattern(rows.leading),
    titled: pattern(rows.titled),
    former: pattern(rows.former),
    hint: pattern(rows.hint)
  };
}

/** An expression for any key of a record, the longest first. */
const anyKey = (record: Readonly<Record<string, unknown>>): string =>
  Object.keys(record)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
