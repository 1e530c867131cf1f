import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {Words} from "./word-list.ts";

const words = z.array(z.string().min(1));

const QuantityWords = z.strictObject({
  rangeMarks: words,
  listMarks: words,
  before: words,
  after: words,
  asides: Words,
  levels: words,
  spreads: words,
  ranks: z.strictObject({cues: words, words: z.record(z.string(), z.number()), units: Words, nouns: Words}),
  periods: Words,
  meetings: Words,
  levelUnits: Words,
  countedUnits: Words,
  countedAlone: Words,
  countCues: words,
  shares: z.record(z.string(), z.number()),
  vague: words
});

const NonFact = Pattern.extend({reason: z.string().min(1), unlessAfter: words.default([])});

/** What a stretch with a number in it is when it is no fact. */
export interface NonFact {
  reason: string;
  pattern: RegExp;
  unlessAfter: string[];
}

export interface QuantityLexicon extends z.infer<typeof QuantityWords> {
  /** Whether the words before a span of time make it a figure, and those before a number of meetings. */
  lasting: RegExp;
  held: RegExp;
  nonFacts: NonFact[];
}

/** Reads quantities.yml and non-facts.yml. Throws UserError when an example does not match its own pattern. */
export function loadQuantityLexicon(folder: string): QuantityLexicon {
  const {lasting, held, ...lists} = readYaml(
    folder,
    "quantities.yml",
    QuantityWords.extend({lasting: Pattern, held: Pattern})
  );
  return {
    ...lists,
    lasting: compile(lasting, "quantities.yml"),
    held: compile(held, "quantities.yml"),
    nonFacts: readYaml(folder, "non-facts.yml", z.array(NonFact)).map(global)
  };
}

const global = ({reason, unlessAfter, ...row}: z.infer<typeof NonFact>): NonFact => ({
  reason,
  pattern: new RegExp(compile(row, "non-facts.yml"), "gu"),
  unlessAfter
});
