import type {Years} from "../../model/calendar.ts";
import type {LinkFact} from "../fact.ts";
import {agree, type Figure} from "../../model/interval.ts";
import {saidBy} from "../../model/rounding.ts";

/** An outcome that may stand beside a target. */
export interface Candidate {
  fact: LinkFact;
  figure: Figure;
  years: Years;
  /** The last year that its report looks back on. */
  covers: number;
}

/** The outcome that counts of those that a place reports; `several` when its reports give values that exclude each other. */
export type Picked = {one: Candidate; several: boolean} | null;

/**
 * Of several outcomes the latest period's, of these those of the reports that look back from latest, of these the most
 * precise: 412 rather than more than 400.
 */
export function pick(candidates: readonly Candidate[]): Picked {
  const latest = latestOf(
    latestOf(candidates, ({years}) => years.to),
    ({covers}) => covers
  );
  const said = latest.map((one) => ({one, interval: saidBy(one.fact, one.figure)}));
  const precise = least(said, ({interval}) => interval.high - interval.low);
  const lowest = least(said, ({interval}) => interval.high);
  const highest = least(said, ({interval}) => -interval.low);
  if (!precise || !lowest || !highest) return null;
  // Of intervals that all overlap in pairs, the one that ends first overlaps the one that starts last.
  return {one: precise.one, several: !agree(lowest.interval, highest.interval)};
}

function latestOf(candidates: readonly Candidate[], of: (candidate: Candidate) => number): Candidate[] {
  const latest = candidates.reduce((most, one) => Math.max(most, of(one)), -Infinity);
  return candidates.filter((one) => of(one) === latest);
}

/** The first of those of which `of` is least. */
const least = <T>(items: readonly T[], of: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((found, item) => (found === undefined || of(item) < of(found) ? item : found), undefined);
