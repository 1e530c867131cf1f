import {z} from "zod";
import type {ChangeWords} from "./changes.ts";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const Lists = z.strictObject({
  levelVerbs: Words,
  keepLevelVerbs: Words,
  openers: Words,
  keepOpeners: Words,
  bridges: Words,
  purposes: Words,
  relational: Words,
  derived: Words,
  anaphoric: Words,
  predicates: Words,
  done: Words,
  doneOpeners: Words,
  nominalVerbs: Words,
  joiners: Words,
  distributors: Words,
  modifiers: Words,
  stated: Words,
  partOpeners: Words,
  totals: Words,
  areas: Words,
  contests: Words
});

const File = Lists.extend({
  pairs: z.record(z.string(), z.array(z.string().min(1)).min(2)),
  rankArea: Pattern,
  rankAmong: Pattern,
  rankContest: Pattern
});

/** Words by which a clause is taken apart; `data/reference/clauses.yml` explains each list. */
export interface ClauseWords extends z.infer<typeof Lists> {
  /** Every verb that is taken off the end of the words before a figure. */
  movers: WordList;
  /** Openers that are no part of what is measured. */
  plainOpeners: WordList;
  /** What one word stands for where figures are dealt out. */
  pairs: Readonly<Record<string, readonly string[]>>;
  /** Where a rank is held, the first group; what it is held among, perhaps with the area; the assessment that gives it. */
  rankArea: RegExp;
  rankAmong: RegExp;
  rankContest: RegExp;
}

/** Reads clauses.yml. Throws UserError when it is malformed. */
export function loadClauses(folder: string, {increase, decrease}: ChangeWords, {rows}: Comparators): ClauseWords {
  const {pairs, rankArea, rankAmong, rankContest, ...lists} = readYaml(folder, "clauses.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "clauses.yml", lists);
  // 约有七百个: what says how exact the figure is stands before its verb.
  const degrees = rows.flatMap(({word, position}) => (position === "before" ? [word] : []));
  const movers = [...lists.levelVerbs.words, ...increase.words, ...decrease.words, ...degrees];
  return {
    ...lists,
    pairs,
    movers: without(movers, lists.keepLevelVerbs),
    plainOpeners: without(lists.openers.words, lists.keepOpeners),
    rankArea: pattern(rankArea),
    rankAmong: pattern(rankAmong),
    rankContest: pattern(rankContest)
  };
}

const without = (words: readonly string[], kept: WordList): WordList =>
  wordList(words.filter((word) => !kept.has(word)));
