import {nice, ticks} from "d3";
import {amountAxis, growthAxis, needsLog, rankAxis, shareAxis, type Axis} from "../charts/axis.ts";
import {type Kind, signed} from "../figures/kinds.ts";
import {t} from "../components/i18n.ts";
import {unitWords} from "../figures/wording.ts";
import type {Series} from "./series.ts";

/** Shares below this leave most of the axis from 0 to 100 empty, and stand on one that ends at the largest. */
const smallShare = 40;

/** Values that differ by less than this part of the largest are told apart only on an axis that does not begin at zero. */
const nearly = 0.3;

/** The axis for values of a kind. */
export function axisOf(kind: Kind, values: readonly number[], count: number): Axis {
  if (kind === "rank") return rankAxis(values, null, count);
  if (signed.has(kind)) return growthAxis(values, count);
  if (startsAbove(kind, values)) return nearAxis(values, count);
  if (kind === "share" && Math.max(...values) > smallShare) return shareAxis(values, count);
  return amountAxis(values, count);
}

/** True when the axis for these values begins above zero, which it then has to say. */
export function startsAbove(kind: Kind, values: readonly number[]): boolean {
  if (!["amount", "reduction", "share", "ratio"].includes(kind) || values.length < 4 || needsLog(values)) return false;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high > low && (high - low) / high < nearly;
}

/** What stands under the axis of a series: its unit, and that it does not begin at zero or is logarithmic. */
export function axisWords(
  series: Pick<Series, "kind" | "unit" | "unitClass">,
  values: readonly number[],
  log = false
): string {
  const unit = unitWords(series);
  if (log) return t("chart.log", {unit});
  return startsAbove(series.kind, values) ? t("indicators.axisCut", {unit}) : unit;
}

function nearAxis(values: readonly number[], count: number): Axis {
  const domain = nice(Math.min(...values), Math.max(...values), count);
  return {domain, log: false, reverse: false, lines: [], ticks: ticks(...domain, count)};
}
