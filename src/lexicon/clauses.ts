import {z} from "zod";
import {readYaml} from "./file.ts";

const words = z.array(z.string().min(1));

const Clauses = z.object({
  levelVerbs: words,
  increase: words,
  decrease: words,
  unchanged: words,
  rateNouns: words,
  degrees: words,
  bridges: words,
  purposes: words,
  doneOpeners: words,
  openers: words,
  keepOpeners: words,
  relational: words,
  derived: words,
  anaphoric: words,
  predicates: words,
  done: words,
  modifiers: words,
  pairs: z.record(z.string(), words),
  scopeEndings: words,
  regions: words,
  commonEndings: words,
  scopeWords: words,
  briefScopes: words,
  lasting: words,
  scopeOpeners: words,
  notNames: words,
  reformHeads: words,
  notReformHeads: words,
  setUp: words,
  bodies: words,
  online: words,
  nominalVerbs: words,
  promised: words,
  achieved: words,
  background: words
});

/** Words by which a clause is taken apart; every list longest first, so that the first hit is the longest. */
export type ClauseWords = z.infer<typeof Clauses> & {
  /** Every verb that may end the words before a figure. */
  movers: string[];
  /** Openers that are no part of what is measured. */
  plainOpeners: string[];
};

const cue = z.object({words, time: z.enum(["past", "term", "next", "plan"])});
const Times = z.object({headings: z.array(cue), openings: z.array(cue)});
export type TimeCues = z.infer<typeof Times>;

export function loadClauses(folder: string): ClauseWords {
  const lists = readYaml(folder, "clauses.yml", Clauses);
  const longestFirst = (list: string[]): string[] => list.sort((a, b) => b.length - a.length);
  for (const list of Object.values(lists)) if (Array.isArray(list)) longestFirst(list);
  // 平均 ends in 均 and is part of what is measured.
  const movers = [...lists.levelVerbs, ...lists.increase, ...lists.decrease].filter((word) => word !== "均");
  return {
    ...lists,
    movers: longestFirst(movers),
    plainOpeners: lists.openers.filter((word) => !lists.keepOpeners.includes(word))
  };
}

export const loadTimes = (folder: string): TimeCues => readYaml(folder, "times.yml", Times);
