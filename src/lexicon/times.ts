import {z} from "zod";
import {planYears} from "../model/calendar.ts";
import {writtenPlan, writtenYear} from "../model/dates.ts";
import {smallDigits} from "../model/numerals.ts";
import {documentKinds, reportKinds} from "../model/report.ts";
import {readYaml} from "./file.ts";
import {compile, compileAll, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string().min(1));
const times = z.enum(["past", "term", "next", "plan"]);
/** Which time words speak of; `data/reference/times.yml` explains it. */
export type Time = z.infer<typeof times>;
const Heading = z.strictObject({
  words: words.min(1),
  unless: words.default([]),
  time: times,
  overYear: z.boolean().default(false)
});
const Opening = z.strictObject({
  words: words.min(1),
  unless: words.default([]),
  time: times,
  reach: z.enum(["paragraph", "section"]),
  kinds: z.array(z.enum(documentKinds)).default([...reportKinds])
});
const Turn = z.strictObject({
  words: words.min(1),
  notBefore: words.default([]),
  time: z.enum([...times.options, "own"])
});

/** Cues of one kind, and all their words: most sentences have none of them. */
export interface CueList<C> {
  rows: readonly C[];
  words: WordList;
}

const cueList = <C extends {words: readonly string[]}>(rows: readonly C[]): CueList<C> => ({
  rows,
  words: wordList(rows.flatMap(({words}) => words))
});

type Reach = z.infer<typeof Opening>["reach"];
type Kind = (typeof documentKinds)[number];

/** What the openings of a kind of report say that reach so far. */
function openingLists(rows: readonly z.infer<typeof Opening>[]): Cues["openings"] {
  const lists = new Map<string, CueList<z.infer<typeof Opening>>>();
  for (const reach of Opening.shape.reach.options)
    for (const kind of documentKinds) {
      const own = rows.filter((opening) => opening.reach === reach && opening.kinds.includes(kind));
      lists.set(`${reach} ${kind}`, cueList(own));
    }
  return (reach, kind) => lists.get(`${reach} ${kind}`) ?? cueList([]);
}

/** Five-year plans by their numbers: the last that has ended, that of which what is done since is told, the next that begins. */
export type Plans = Record<"ended" | "since" | "begins", number>;

/** What headings and openings say in reports between two five-year plans. */
export interface Cues {
  headings: CueList<z.infer<typeof Heading>>;
  openings: (reach: Reach, kind: Kind) => CueList<z.infer<typeof Opening>>;
}

/** The same for reports between any plans, made when first asked for. */
function cuesByPlans({planName, undated, headings, openings}: Written): TimeCues["during"] {
  const made = new Map<string, Cues>();
  return (plans) => {
    const {ended, since, begins} = plans ?? undated;
    const key = [ended, since, begins].join();
    const known = made.get(key);
    if (known) return known;
    const names = {
      ended: nameOf(ended, planName),
      since: nameOf(since, planName),
      begins: nameOf(begins, planName),
      lastYear: String(planYears(begins).to)
    };
    const named = <C extends {words: readonly string[]}>(rows: readonly C[]): C[] =>
      rows.map((row) => ({...row, words: row.words.flatMap((word) => filled(word, names))}));
    const cues = {headings: cueList(named(headings)), openings: openingLists(named(openings))};
    made.set(key, cues);
    return cues;
  };
}

type Written = Pick<z.infer<typeof File>, "planName" | "undated" | "headings" | "openings">;

/** What a five-year plan is called by its number (十四五 for the fourteenth); null of those before the eleventh. */
function nameOf(plan: number, planName: string): string | null {
  const digit = smallDigits[plan - 11];
  return plan > 10 && digit !== undefined ? planName.replace("{digit}", digit) : null;
}

/** Words with the names of plans in them; none of a plan that has no such name. */
function filled(word: string, names: Record<string, string | null>): string[] {
  const gaps = [...word.matchAll(/\{(\w+)\}/g)].map(([, gap = ""]) => gap);
  if (gaps.some((gap) => names[gap] === null)) return [];
  return [word.replace(/\{(\w+)\}/g, (whole, gap: string) => names[gap] ?? whole)];
}

const Lists = z.strictObject({
  reports: words.min(1),
  announcing: words.min(1),
  reachedInstead: words.min(1).transform(wordList),
  turns: z.array(Turn).transform(cueList)
});
const Patterns = {
  /** A sentence that begins with its year; its group is `year`. */
  openingYear: Pattern,
  /** Up to which month a sentence tells, with the group `year` where it names one. */
  openingMonth: Pattern,
  /** The draft of a five-year plan that is laid before those who decide, its number in the group `plan` or `ordinal`. */
  openingPlan: Pattern,
  /** Where a clause says what will be done. */
  will: Pattern,
  /** What ends right before what is aimed at, and what begins a sentence of what had come about up to a day. */
  goals: Pattern,
  soFar: Pattern
};
const File = Lists.extend({
  planName: z.string().includes("{digit}"),
  undated: z.strictObject({ended: z.int(), since: z.int(), begins: z.int()}),
  headings: z.array(Heading),
  openings: z.array(Opening),
  ...Patterns,
  deadlines: z.array(Pattern)
});

/** Which time headings, openings and clauses speak of; `data/reference/times.yml` explains it. */
export interface TimeCues extends z.infer<typeof Lists>, Readonly<Record<keyof typeof Patterns, RegExp>> {
  /** Headings and openings, by the five-year plans around a report; null for one that says no year. */
  during: (plans: Plans | null) => Cues;
}

/** How a text names times; the expressions have the groups that `data/reference/times.yml` explains. */
export interface TimeWords extends TimeCues {
  deadlines: readonly RegExp[];
}

const parts = {
  year: `(?<year>${writtenYear})`,
  month: "(?<month>\\d{1,2})",
  day: "(?<day>\\d{1,2})",
  plan: writtenPlan
};

/** Reads times.yml. Throws UserError when it is malformed, or a pattern contradicts its examples. */
export function loadTimes(folder: string): TimeWords {
  const {deadlines, planName, undated, headings, openings, ...file} = readYaml(folder, "times.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "times.yml", parts);
  return {
    ...file,
    ...compileAll(Patterns, file, "times.yml", parts),
    during: cuesByPlans({planName, undated, headings, openings}),
    deadlines: deadlines.map(pattern)
  };
}
