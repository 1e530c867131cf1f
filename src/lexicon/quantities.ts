import {z} from "zod";
import {comparators, type Comparator} from "../model/fact.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";

const words = z.array(z.string().min(1));
const byComparator = z.partialRecord(z.enum(comparators), words);

const QuantityWords = z.object({
  comparators: z.object({before: byComparator, after: byComparator}),
  rangeMarks: words,
  listMarks: words,
  before: words,
  after: words,
  ranks: z.object({cues: words, words: z.record(z.string(), z.number()), classifiers: words}),
  countCues: words,
  shares: z.record(z.string(), z.number()),
  vague: words
});

const NonFact = Pattern.extend({reason: z.string().min(1), unlessAfter: words.default([])});

export interface ComparatorWord {
  word: string;
  comparator: Comparator;
}

/** What a stretch with a number in it is when it is no fact. */
export interface NonFact {
  reason: string;
  pattern: RegExp;
  unlessAfter: string[];
}

export interface QuantityLexicon extends Omit<z.infer<typeof QuantityWords>, "comparators"> {
  /** Longest first. */
  comparatorsBefore: ComparatorWord[];
  comparatorsAfter: ComparatorWord[];
  nonFacts: NonFact[];
}

/** Reads quantities.yml and non-facts.yml. Throws UserError when an example does not match its own pattern. */
export function loadQuantityLexicon(folder: string): QuantityLexicon {
  const {comparators: around, ...rest} = readYaml(folder, "quantities.yml", QuantityWords);
  return {
    ...rest,
    comparatorsBefore: flatten(around.before),
    comparatorsAfter: flatten(around.after),
    nonFacts: readYaml(folder, "non-facts.yml", z.array(NonFact)).map(global)
  };
}

const flatten = (groups: Partial<Record<Comparator, string[]>>): ComparatorWord[] =>
  comparators
    .flatMap((comparator) => (groups[comparator] ?? []).map((word) => ({word, comparator})))
    .sort((a, b) => b.word.length - a.word.length);

const global = ({reason, unlessAfter, ...row}: z.infer<typeof NonFact>): NonFact => ({
  reason,
  pattern: new RegExp(compile(row, "non-facts.yml"), "gu"),
  unlessAfter
});
