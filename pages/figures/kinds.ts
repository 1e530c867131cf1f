import {has} from "../../src/model/unitClasses.ts";
import type {PageFact} from "../components/data.ts";
import {measureOf, type Kind} from "./measure.ts";

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

/** Measures that say how things stand at the end of a period, however long it is. */
const standing = new Set(["stock", "count", "share", "ratio", "duration", "rank"]);

/** True where figures say how things stand: a period of five years is then no sum of five. */
export const isStanding = ({unitClass}: Pick<PageFact, "unitClass">, measure: string | null): boolean =>
  (measure !== null && standing.has(measure)) || has(unitClass, "standing");

/** True for a figure of more than a year and a day: a sum or a mean over several years. */
export function isLong({period}: Pick<PageFact, "period">): boolean {
  if (!period) return false;
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  return days > 366;
}
