import {UserError} from "../model/errors.ts";
import {isoDate} from "../model/report.ts";
import type {EndedRow} from "../query/run/rows.ts";

/** Two runs, of which what lies between is asked: after the end of `from`, up to the end of `to`; 0 is before the first. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The runs that words name: a number, `last`, `last~2` for the second before it, or a day, for the last run up to its end
 * (UTC). Without words: the last run and the one before; with one: from that to the last. Throws UserError, which lists
 * the runs, when there is none of that name or the first is not the earlier.
 */
export function spanOf(runs: readonly EndedRow[], first: string | undefined, second = "last"): Span {
  const to = runOf(runs, second);
  const from = first === undefined ? Math.max(0, to - 1) : runOf(runs, first);
  if (from <= to) return {from, to};
  throw new UserError(`the first run is later than the second: ${first} ${second}`, {
    hint: `ask the other way round: reform-ledger diff ${second} ${first}`
  });
}

function runOf(runs: readonly EndedRow[], words: string): number {
  const last = runs.at(-1)?.id ?? 0;
  const [, back] = /^last(?:~(\d+))?$/.exec(words) ?? [null, null];
  const id = back === null ? null : last - Number(back ?? 0);
  const found = id ?? (isDay(words) ? lastOn(runs, words) : /^\d+$/.test(words) ? Number(words) : -1);
  if (found === 0 || runs.some((run) => run.id === found)) return found;
  throw new UserError(`no such run: ${words}`, {hint: `${listOf(runs)}; or last, last~1, a day as 2025-12-31, 0`});
}

const isDay = (words: string): boolean => isoDate.safeParse(words).success;

const lastOn = (runs: readonly EndedRow[], day: string): number =>
  runs.filter(({finishedAt}) => finishedAt.slice(0, 10) <= day).at(-1)?.id ?? 0;

/** The runs with their days, the latest ones when there are many. */
function listOf(runs: readonly EndedRow[]): string {
  const shown = runs.slice(-12).map(({id, finishedAt}) => `${id} (${finishedAt.slice(0, 10)})`);
  return `the runs are ${runs.length > shown.length ? "…, " : ""}${shown.join(", ")}`;
}
