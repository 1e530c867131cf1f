import {z} from "zod";
import {readYaml} from "./file.ts";

const words = z.array(z.string().min(1));

const Clauses = z.object({
  levelVerbs: words,
  increase: words,
  decrease: words,
  unchanged: words,
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
export type ClauseWords = z.infer<typeof Clauses>;

const cue = z.object({words, time: z.enum(["past", "term", "next", "plan"])});
const Times = z.object({headings: z.array(cue), openings: z.array(cue)});
export type TimeCues = z.infer<typeof Times>;

export function loadClauses(folder: string): ClauseWords {
  const lists = readYaml(folder, "clauses.yml", Clauses);
  for (const list of Object.values(lists)) if (Array.isArray(list)) list.sort((a, b) => b.length - a.length);
  return lists;
}

export const loadTimes = (folder: string): TimeCues => readYaml(folder, "times.yml", Times);
