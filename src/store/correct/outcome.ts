import {isDeepStrictEqual} from "node:util";
import type {Coded} from "../../lexicon/checks.ts";
import type {CorrectionAction} from "../../model/correction.ts";
import type {Span} from "../../model/span.ts";
import type {Values} from "../../model/words.ts";
import type {Correction} from "../corrections.ts";

/** What a correction applies to. */
interface Target extends Span {
  reportId: string;
  /** Of a figure. */
  factId: string | null;
}

/** What became of a correction: `target` when it applies, otherwise why it does not; an issue also where it had better not. */
export interface Outcome {
  status: "applied" | "unmatched" | "ambiguous" | "outdated";
  target: Target | null;
  issue: Coded | null;
}

/** What corrections have made of something. */
export type Status = "corrected" | "confirmed" | "withdrawn" | "added";

/** An entry about what was read: all but one that adds. */
export type Changing = Exclude<Correction, {action: "add"}>;

/** An issue about a correction. */
export const told = ({id, quote, figure, place, year}: Correction, what: string, values: Values = {}): Coded => ({
  code: `correction-${what}`,
  values: {id, figure, quote, place, year, ...values}
});

/** A correction that does not apply, and why. */
export const failed = (
  correction: Correction,
  status: Exclude<Outcome["status"], "applied">,
  issue: Coded = told(correction, status)
): Outcome => ({status, target: null, issue});

/** The one thing that a correction means, or that it does not apply where it means none or several. */
export function sole<T>(
  correction: Correction,
  found: readonly T[]
): {one: T; outcome?: never} | {outcome: Outcome; one?: never} {
  const [one, ...others] = found;
  if (one === undefined) return {outcome: failed(correction, "unmatched")};
  if (others.length === 0) return {one};
  return {outcome: failed(correction, "ambiguous", told(correction, "ambiguous", {n: found.length}))};
}

/** What becomes of a correction that has its target: one that sets what cannot be does not apply. */
export const applying = (correction: Correction, target: Target, impossible: Values | null): Outcome =>
  impossible === null
    ? {status: "applied", target, issue: null}
    : failed(correction, "outdated", told(correction, "impossible", impossible));

/** Where something stands, what it says after the corrections so far, and what these are. */
interface Standing {
  target: Target;
  meaning: object;
  status: Status | undefined;
  ids: readonly string[];
}

/** What becomes of a correction of something that was read. */
export function judged(
  correction: Changing,
  {target, meaning, status, ids}: Standing,
  impossible: Values | null
): Outcome {
  const isAgainst = contradicts(correction.action, status);
  const contradiction = isAgainst ? told(correction, "contradicted", {others: ids.join(", ")}) : null;
  // Whichever comes first, what somebody found reason to withdraw is not shown.
  if (contradiction && correction.action !== "withdraw") return failed(correction, "outdated", contradiction);
  const fault = unmet(correction, meaning);
  if (fault && ids.length > 0) {
    return failed(correction, "outdated", told(correction, "overtaken", {...fault, others: ids.join(", ")}));
  }
  if (fault) return failed(correction, "outdated", told(correction, "outdated", fault));
  const outcome = applying(correction, target, impossible);
  return contradiction ? {...outcome, issue: contradiction} : outcome;
}

/** Whether an entry says otherwise than those before it: one takes something out, the other wants it shown. */
const contradicts = (action: CorrectionAction, before: Status | undefined): boolean =>
  before !== undefined && (action === "withdraw") !== (before === "withdrawn");

/**
 * The first field in which something is not what an entry expects; null where there is none. What it sets may be read so by
 * itself by now: rules have learnt what a person said.
 */
export function unmet(correction: Changing, meaning: object): Values | null {
  const set = correction.action === "set" ? correction.set : {};
  const open = Object.entries(correction.expect).filter(([field]) => !(field in set && agrees(set, meaning, field)));
  return difference(Object.fromEntries(open), meaning);
}

/** The first field in which something is not what was expected; null where there is none. */
export function difference(expect: object, meaning: object): Values | null {
  const field = Object.keys(defined(expect)).find((one) => !agrees(expect, meaning, one));
  if (field === undefined) return null;
  return {field, expected: JSON.stringify(fieldOf(expect, field)), actual: JSON.stringify(fieldOf(meaning, field))};
}

const agrees = (one: object, other: object, field: string): boolean =>
  isDeepStrictEqual(fieldOf(one, field), fieldOf(other, field));

const fieldOf = (whole: object, field: string): unknown => new Map<string, unknown>(Object.entries(whole)).get(field);

/** The fields that an entry names; zod types the others as possibly undefined. */
export const defined = <T extends object>(fields: T): {[K in keyof T]?: Exclude<T[K], undefined>} =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** What corrections that apply make of a status. */
export function statusAfter(action: CorrectionAction, before: Status | undefined): Status {
  if (action === "withdraw") return "withdrawn";
  if (action === "add" || before === "added") return "added";
  return action === "set" ? "corrected" : (before ?? "confirmed");
}
