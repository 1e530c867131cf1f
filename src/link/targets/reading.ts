import type {Catalogue, Indicator} from "../../lexicon/catalogue.ts";
import {type Figure, negated} from "../../model/interval.ts";
import type {LinkFact} from "../fact.ts";

/**
 * A figure in `unit`, growth with its sign; null when its unit measures something else (per cent and percentage points,
 * two currencies).
 */
export function readingOf(
  fact: LinkFact,
  unit: string,
  {measure}: Indicator,
  {convert}: Pick<Catalogue, "convert">
): Figure | null {
  const value = convert(fact.value, fact.unit, unit);
  const valueMax = fact.valueMax === null ? null : convert(fact.valueMax, fact.unit, unit);
  if (value === null) return null;
  const figure = {value, valueMax, comparator: fact.comparator};
  return turning[measure.sign] === fact.change && value > 0 ? negated(figure) : figure;
}

/** The change that turns the sign of a figure without one: growth of a fall of 3 is -3. */
const turning = {up: "decrease", down: "increase", none: null} as const;
