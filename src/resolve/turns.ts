import type {TimeCues} from "../lexicon/times.ts";
import {clausesOf} from "../model/clauses.ts";
import {headingMark} from "../model/headings.ts";
import type {TimeReading} from "./times.ts";

/** Where a sentence turns to another time. */
interface Turn {
  at: number;
  /** From where on times that the sentence names hold behind it. */
  named: number;
  /** Null where it turns back to the time that the sentence began with. */
  reading: TimeReading | null;
}

/** Where a sentence begins to tell what is aimed at (主要目标是：…), in the year that it names before; null for one that does not. */
function goalsIn(sentence: string, {goals}: Pick<TimeCues, "goals">): Turn | null {
  const [cue] = goals.exec(sentence) ?? [];
  return cue === undefined ? null : {at: cue.length, named: 0, reading: {time: "next", cue: "goals", by: "words"}};
}

/** Where a sentence turns to another time (…，下一步…, 主要目标是：), in order. */
export function turnsIn(sentence: string, cues: Pick<TimeCues, "turns" | "goals">): Turn[] {
  const goals = goalsIn(sentence, cues);
  const turns = clauseTurns(sentence, cues).filter(({reading}, i) => reading !== null || i > 0);
  return goals ? [...turns, goals].sort((a, b) => a.at - b.at) : turns;
}

const clauseTurns = (sentence: string, {turns}: Pick<TimeCues, "turns">): Turn[] =>
  clausesOf(sentence).flatMap(({start, end}): Turn[] => {
    const clause = sentence.slice(start, end + 1);
    const at = headingMark(clause)?.length ?? 0;
    if (turns.words.at(clause, at) === null) return [];
    for (const {words, notBefore, time} of turns.rows) {
      const cue = words.find((word) => clause.startsWith(word, at));
      const next = at + (cue?.length ?? 0);
      if (cue !== undefined && !notBefore.some((word) => clause.startsWith(word, next)))
        return [{at: start, named: start, reading: time === "own" ? null : {time, cue, by: "words"}}];
    }
    return [];
  });

/** The time of the words at `at` of a sentence with these turns, which is `base` before the first of them. */
export const timeAt = (turns: readonly Turn[], at: number, base: TimeReading): TimeReading =>
  turns.findLast((turn) => turn.at <= at)?.reading ?? base;
