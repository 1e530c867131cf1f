import {z} from "zod";
import {yearInFigures} from "../model/dates.ts";
import type {ChangeWords} from "./changes.ts";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {compileAll, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const Lists = z.strictObject({
  levelVerbs: Words,
  boundVerbs: Words,
  attained: Words,
  openers: Words,
  keepOpeners: Words,
  bridges: Words,
  purposes: Words,
  uses: Words,
  spends: Words,
  funds: Words,
  payers: Words,
  disposals: Words,
  relational: Words,
  rates: Words,
  measures: Words,
  portions: Words,
  timeNames: Words,
  capacities: Words,
  remarks: Words,
  accounts: Words,
  accountBooks: Words,
  bookMoves: Words,
  planned: Words,
  holders: Words,
  restarts: Words,
  ofBodies: Words,
  derived: Words,
  dealings: Words,
  procedures: Words,
  handled: Words,
  atLarge: Words,
  approved: Words,
  unhandled: Words,
  anaphoric: Words,
  anaphoricNouns: Words,
  fields: Words,
  agents: Words,
  countsSome: Words,
  rankNouns: Words,
  predicates: Words,
  done: Words,
  happens: Words,
  sets: Words,
  doneOpeners: Words,
  achieves: Words,
  goals: Words,
  nominalVerbs: Words,
  joiners: Words,
  distributors: Words,
  averages: Words,
  successive: Words,
  traded: Words,
  structures: Words,
  examples: Words,
  modifiers: Words,
  stated: Words,
  milestones: Words,
  crossing: Words,
  bounds: Words,
  partOpeners: Words,
  remainders: Words,
  totals: Words,
  areas: Words,
  contests: Words
});

const Patterns = {
  /** Where a rank is held, the first group; what it is held among, perhaps with the area; the assessment that gives it. */
  rankArea: Pattern,
  rankAmong: Pattern,
  rankContest: Pattern,
  /** When something was so, at the front of a clause; what a figure is compared with. */
  leadingTime: Pattern,
  /** Who settled an amount, in front of what it is of. */
  sanctioned: Pattern,
  /** What is to be done within a time, the group `act`; what the time runs from, with the `thing` that comes in. */
  withinTime: Pattern,
  timeFrom: Pattern,
  /** For how long it has been so. */
  streak: Pattern,
  /** Of each of whom an amount is, right before it. */
  ofEach: Pattern,
  /** What a verb of purpose governs, behind it. */
  purposeObject: Pattern,
  /** What an account adds, at the front of a clause. */
  adding: Pattern,
  /** By which rule a figure is reckoned, at the front of a clause. */
  basis: Pattern,
  comparedWith: Pattern,
  /** Steps that are crossed: how many without a figure; what stands behind and before figures of several, one after the other. */
  stepsCrossed: Pattern,
  stepsBehind: Pattern,
  stepByStep: Pattern,
  /** What stands between the name of a structure and its shares. */
  structureFrom: Pattern,
  /** Words by which a sentence begins to tell parts. */
  series: Pattern,
  /** The whole that a share is of, and the quota that it fulfils: the first group. */
  shareOf: Pattern,
  shareOfAmount: Pattern,
  fulfilled: Pattern
};

const ShareName = z.string().regex(/…/u);

const File = Lists.extend({
  ...Patterns,
  partMeasures: z.record(z.string(), z.string().min(1)),
  pairs: z.record(z.string(), z.array(z.string().min(1)).min(2)),
  shareNames: z.strictObject({of: ShareName, fulfils: ShareName, part: z.string()})
});

/** Words by which a clause is taken apart; `data/reference/clauses.yml` explains each list. */
export interface ClauseWords extends z.infer<typeof Lists>, Readonly<Record<keyof typeof Patterns, RegExp>> {
  /** Every verb that is taken off the end of the words before a figure. */
  movers: WordList;
  /** Openers that are no part of what is measured. */
  plainOpeners: WordList;
  /** How shares are called, with … for what they are of. */
  shareNames: z.infer<typeof File>["shareNames"];
  /** What the parts of a total measure, where it is not called alike. */
  partMeasures: z.infer<typeof File>["partMeasures"];
  /** What one word stands for where figures are dealt out. */
  pairs: Readonly<Record<string, readonly string[]>>;
}

/** Reads clauses.yml. Throws UserError when it is malformed. */
export function loadClauses(folder: string, {increase, decrease}: ChangeWords, {rows}: Comparators): ClauseWords {
  const file = readYaml(folder, "clauses.yml", File);
  // 约有七百个: what says how exact the figure is stands before its verb.
  const degrees = rows.flatMap(({word, position}) => (position === "before" ? [word] : []));
  const changes = [...increase.words, ...decrease.words];
  const attained = changes.flatMap((verb) => file.attained.words.map((word) => verb + word));
  const movers = [...file.levelVerbs.words, ...changes, ...attained, ...degrees];
  return {
    ...file,
    ...compileAll(Patterns, file, "clauses.yml", {
      areas: file.areas,
      contests: file.contests,
      crossing: file.crossing,
      milestones: file.milestones,
      successive: file.successive,
      yearInFigures
    }),
    movers: wordList(movers),
    plainOpeners: without(file.openers.words, file.keepOpeners)
  };
}

const without = (words: readonly string[], kept: WordList): WordList =>
  wordList(words.filter((word) => !kept.has(word)));
