import {z} from "zod";
import {writtenPlan, writtenYear} from "../model/dates.ts";
import {documentKinds, reportKinds} from "../model/report.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";

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
const Cues = z.strictObject({
  headings: z.array(Heading),
  reports: words.min(1),
  openings: z.array(Opening),
  announcing: words.min(1),
  turns: z.array(Turn)
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
