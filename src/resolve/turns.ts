import type {TimeCues} from "../lexicon/times.ts";
import {clausesOf} from "../model/clauses.ts";
import {headingMark} from "../model/headings.ts";
import {isAhead, type TimeReading} from "./times.ts";

/** Where a sentence turns to another time. */
interface Turn {
  at: number;
  /** From where on times that the sentence names hold behind it; null where all do that stand near enough. */
  named: number | null;
  /** Null where it turns back to the time that the sentence began with. */
  reading: TimeReading | null;
}

/** Where a sentence begins to tell what is aimed at (主要目标是：…), in the year that it names before; null for one that does not. */
function goalsIn(sentence: string, {goals}: Pick<TimeCues, "goals">): Turn | null {
  const [cue] = goals.exec(sentence) ?? [];
  return cue === undefined ? null : {at: cue.length, named: 0, reading: {time: "next", cue: "goals", by: "words"}};
}

/** Where a sentence turns to another time (…，下一步…, 主要目标是：), in order. */
export function turnsIn(sentence: string, cues: Pick<TimeCues, "turns" | "goals" | "will">): Turn[] {
  const goals = goalsIn(sentence, cues);
  const turns = clauseTurns(sentence, cues)
    .filter(({reading}, i) => reading !== null || i > 0)
    .filter(({reading}, i, all) => reading !== willBe || !looksAhead(all[i - 1]));
  return goals ? [...turns, goals].sort((a, b) => a.at - b.at) : turns;
}

/** Behind 下一步 a 将 turns to no other time. */
const looksAhead = (turn: Turn | undefined): boolean =>
  turn !== undefined && turn.reading !== null && isAhead(turn.reading.time);

const clauseTurns = (sentence: string, {turns, will}: Pick<TimeCues, "turns" | "will">): Turn[] =>
  clausesOf(sentence).flatMap(({start, end}): Turn[] => {
    const clause = sentence.slice(start, end + 1);
    const at = headingMark(clause)?.length ?? 0;
    if (turns.words.at(clause, at) === null) return willIn(clause, start, will);
    for (const {words, notBefore, time} of turns.rows) {
      const cue = words.find((word) => clause.startsWith(word, at));
      const next = at + (cue?.length ?? 0);
      if (cue !== undefined && !notBefore.some((word) => clause.startsWith(word, next)))
        return [{at: start, named: start, reading: time === "own" ? null : {time, cue, by: "words"}}];
    }
    return [];
  });

const willBe: TimeReading = {time: "next", cue: "will", by: "words"};

/** Where a clause says what will be done, in the year that its sentence names: 2022年，全县将陆续推出改革举措39项. */
function willIn(clause: string, start: number, will: RegExp): Turn[] {
  const at = clause.search(will);
  return at === -1 ? [] : [{at: start + at, named: null, reading: willBe}];
}

/**
 * The time of the words at `at` of a sentence with these turns, which is `base` before the first of them. Within what looks ahead
 * 将 says nothing of when.
 */
export function timeAt(turns: readonly Turn[], at: number, base: TimeReading): TimeReading {
  const reading = turns.findLast((turn) => turn.at <= at)?.reading ?? base;
  return reading === willBe && isAhead(base.time) ? base : reading;
}
