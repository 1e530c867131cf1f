import {measureOf, type Kind} from "./measure.ts";
import type {PageFact} from "../components/data.ts";

/** How the figures of an indicator count, by its measure in the catalogue: 新增 in a flow is the flow, not a step. */
const kinds: Readonly<Record<string, Kind>> = {
  level: "amount",
  stock: "amount",
  count: "amount",
  flow: "amount",
  new: "amount",
  growth: "growth",
  "average-growth": "growth",
  share: "share",
  ratio: "ratio",
  reduction: "amount",
  fall: "amount",
  speed: "amount",
  duration: "change",
  rank: "rank"
};

/** How a figure of an indicator with this measure counts; as its own words have it where the catalogue leaves it open. */
export function kindOf(fact: PageFact, measure: string | null): Kind {
  const own = measureOf(fact).kind;
  return own === "points" ? own : ((measure === null ? undefined : kinds[measure]) ?? own);
}

// Units of these classes count things one by one, and can stand side by side.
const counting = new Set(["count", "people", "visits"]);

/** What figures of one kind must share to stand on one axis. */
export const unitKey = ({unit, unitClass}: PageFact): string => (counting.has(unitClass) ? unitClass : unit);

/** Measures and classes of units that say how things stand at the end of a period, however long it is. */
const standing = {
  measures: new Set(["stock", "count", "share", "ratio", "duration", "rank"]),
  classes: new Set(["age", "concentration", "temperature", "score", "level", "rank", "rate", "ratio"])
};

/** True where figures say how things stand: a period of five years is then no sum of five. */
export const isStanding = ({unitClass}: Pick<PageFact, "unitClass">, measure: string | null): boolean =>
  (measure !== null && standing.measures.has(measure)) || standing.classes.has(unitClass);

/** True for a figure of more than a year and a day: a sum or a mean over several years. */
export function isLong({period}: Pick<PageFact, "period">): boolean {
  if (!period) return false;
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  return days > 366;
}
