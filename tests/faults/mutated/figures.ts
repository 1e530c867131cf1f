import {groupBy} from "../../../src/model/group.ts";
import {median} from "../../bench/median.ts";
import type {Outcome} from "./trial.ts";

/** Beyond so many times what its format takes for a kilobyte, and so many milliseconds, an input is over its budget. */
const most = {times: 100, took: 2000};

const shownSlowest = 10;

const told = ({seed, of, done, size, took}: Outcome): string =>
  `seed ${seed}: ${of}, ${done.join(", ")}, ${size} bytes, ${Math.round(took)} ms`;

const perKilobyte = ({took, size}: Outcome): number => took / Math.max(1, size / 1024);

/** The inputs that took far longer than others of their format, in words. */
export function overBudget(outcomes: readonly Outcome[]): string[] {
  return [...groupBy(outcomes, ({of}) => of).values()].flatMap((own) => {
    const usual = median(own.map(perKilobyte));
    return own.filter((one) => one.took > most.took && perKilobyte(one) > most.times * usual).map(told);
  });
}

/** What is wrong, a line each, with the seed that shows it. */
export const faultsIn = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap((outcome) => outcome.faults.map((fault) => `${told(outcome)}: ${fault}`));

/** For each format how many inputs there were, and what became of them; then the slowest. */
export function figuresOf(outcomes: readonly Outcome[]): string[] {
  const formats = [...groupBy(outcomes, ({of}) => of)].map(([of, own]) => {
    const became = [...groupBy(own, ({became}) => became)].map(([became, some]) => `${some.length} ${became}`);
    return `${of}: ${own.length} inputs, ${became.sort().join(", ")}; median ${Math.round(median(own.map(({took}) => took)))} ms`;
  });
  const slowest = [...outcomes].sort((a, b) => b.took - a.took).slice(0, shownSlowest);
  return [...formats, "slowest:", ...slowest.map(told)];
}
