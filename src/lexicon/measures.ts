import {z} from "zod";
import {measures as waysToCount, signs, standings} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList, Words} from "./word-list.ts";

const words = z.array(z.string().min(1));

const Row = z.strictObject({
  id: z.string().min(1),
  name: z.strictObject({zh: z.string().min(1), en: z.string().min(1)}),
  /** How figures of it count; left out where their own words say so: 新增 in a flow is a step, 完成 none. */
  counts: z.enum(waysToCount).optional(),
  /** Words that may stand beside those of a phrase. */
  fillers: words,
  /** Words of which one must stand in the label besides the words of the phrase. */
  needs: words.default([]),
  /** Words that must neither stand in the label nor govern it. */
  without: words.default([]),
  /** What verbs of adding (新增, 建成) do: `required` there, `excluded`, or `allowed` beside the words of a phrase. */
  additions: z.enum(["required", "excluded", "allowed", "unknown"]).default("unknown"),
  /** Words that must not stand right before the figure. */
  notAfter: words.default([]),
  /** Changes that the figure may report; none given means any, `hints` in the label count as one of them. */
  changes: z.array(z.enum(["increase", "decrease", "none"])).default([]),
  hints: words.default([]),
  /** `year` when the figure compares one year with the year before. */
  period: z.enum(["year", "any"]).default("any"),
  /**
   * Whether the figure says how things stand at the end of its period, however long that is: `always`, never, or where a
   * target names a `deadline` (到2030年达到…), of its last year.
   */
  standing: z.enum(standings).default("never"),
  /** The change that counts as positive, for figures that a change in the other direction turns round. */
  sign: z.enum(signs).default("none")
});
type Row = z.infer<typeof Row>;

const Lists = z.strictObject({
  neutral: Words,
  settles: Words,
  reached: Words,
  reaches: Words,
  rateNouns: Words,
  wider: Words,
  drives: Words,
  owners: Words,
  acting: Words,
  compares: Words,
  increments: Words,
  adding: Words,
  settled: Words,
  grades: Words,
  making: Words,
  total: z.string().min(1)
});

/** Words by which the surroundings of a figure say how it counts; `measures.yml` explains each list. */
export interface MeasureWords extends z.infer<typeof Lists> {
  /** Verbs of adding and the words that settle what there is. */
  governing: WordList;
  /** What compares with a named year or an earlier term. */
  since: RegExp;
  /** What takes a part or an influence out of a figure. */
  adjusted: RegExp;
}

/** Words that may stand beside a phrase, and words of which one must; null when none must. */
export interface Besides {
  fillers: WordList;
  needed: WordList | null;
}

/** How a figure counts: an amount, a growth rate, a share, a rank … */
export type Measure = Row & {
  /** Those words for a figure of one year, and for one of several. */
  besides: {year: Besides; years: Besides};
};

export interface Measures {
  measures: Measure[];
  words: MeasureWords;
}

/** Reads measures.yml. Throws UserError when it is malformed. */
export function loadMeasures(folder: string): Measures {
  const {measures, since, adjusted, ...words} = readYaml(
    folder,
    "measures.yml",
    Lists.extend({since: Pattern, adjusted: Pattern, measures: z.array(Row)})
  );
  const complete = (row: Row): Measure => ({
    ...row,
    besides: {
      year: besides(row, words, [...words.adding.words, ...words.making.words]),
      years: besides(row, words, words.adding.words)
    }
  });
  const {adding, making, settles, settled} = words;
  const governing = wordList([adding, making, settles, settled].flatMap((list) => list.words));
  return {
    measures: measures.map(complete),
    words: {
      ...words,
      governing,
      since: compile(since, "measures.yml"),
      adjusted: compile(adjusted, "measures.yml")
    }
  };
}

/** `adds` are the verbs that say that something was added in the period; the other verbs of making say nothing then. */
function besides({fillers, needs, additions}: Row, words: z.infer<typeof Lists>, adds: readonly string[]): Besides {
  const silent = words.making.words.filter((word) => !adds.includes(word));
  const own = {required: [], excluded: silent, allowed: [...words.adding.words, ...words.making.words], unknown: []}[
    additions
  ];
  const needed = additions === "required" ? [...needs, ...adds] : needs;
  const standing = [...words.neutral.words, ...fillers, ...own];
  return {
    fillers: wordList(standing),
    needed: needed.length === 0 ? null : wordList([...standing, ...needed])
  };
}
