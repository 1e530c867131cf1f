import {z} from "zod";
import {writtenPlan, writtenYear} from "../model/dates.ts";
import {documentKinds, reportKinds} from "../model/report.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string().min(1));
const times = z.enum(["past", "term", "next", "plan"]);
const Heading = z.strictObject({
  words: words.min(1),
  unless: words.default([]),
  time: times,
  overYear: z.boolean().default(false)
});
const Opening = z.strictObject({
  words: words.min(1),
  time: times,
  reach: z.enum(["paragraph", "section"]),
  kinds: z.array(z.enum(documentKinds)).default([...reportKinds])
});
const Turn = z.strictObject({words: words.min(1), time: times});

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
function openingLists(rows: z.infer<typeof Opening>[]): (reach: Reach, kind: Kind) => CueList<z.infer<typeof Opening>> {
  const lists = new Map<string, CueList<z.infer<typeof Opening>>>();
  for (const reach of Opening.shape.reach.options)
    for (const kind of documentKinds) {
      const own = rows.filter((opening) => opening.reach === reach && opening.kinds.includes(kind));
      lists.set(`${reach} ${kind}`, cueList(own));
    }
  return (reach, kind) => lists.get(`${reach} ${kind}`) ?? cueList([]);
}

const Cues = z.strictObject({
  headings: z.array(Heading).transform(cueList),
  reports: words.min(1),
  openings: z.array(Opening).transform(openingLists),
  announcing: words.min(1),
  turns: z.array(Turn).transform(cueList)
});
const File = Cues.extend({
  openingYear: Pattern,
  openingMonth: Pattern,
  openingPlan: Pattern,
  deadlines: z.array(Pattern)
});

/** Which time headings, openings and clauses speak of; `data/reference/times.yml` explains it. */
export interface TimeCues extends z.infer<typeof Cues> {
  /** A sentence that begins with its year; its group is `year`. */
  openingYear: RegExp;
  /** Up to which month a sentence tells, with the group `year` where it names one. */
  openingMonth: RegExp;
  /** The draft of a five-year plan that is laid before those who decide, its number in the group `plan` or `ordinal`. */
  openingPlan: RegExp;
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
  const {deadlines, openingYear, openingMonth, openingPlan, ...cues} = readYaml(folder, "times.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "times.yml", parts);
  return {
    ...cues,
    openingYear: pattern(openingYear),
    openingMonth: pattern(openingMonth),
    openingPlan: pattern(openingPlan),
    deadlines: deadlines.map(pattern)
  };
}
