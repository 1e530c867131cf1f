import type {Comparator} from "../../src/model/fact.ts";
import type {Catalogue, DrawnFact, PageFact} from "../components/data.ts";
import {
  formatDeadline,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatTick,
  formatUnit,
  glyph
} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {computedChange, type Kind} from "./kinds.ts";

/** A figure as its label says it: ≥400亿元, +5.5%, 106 → ≤75工作日. */
export function labelOf(fact: DrawnFact, kind: Kind): string {
  if (kind === "change" && fact.from !== null) return `${formatNumber(fact.from)} → ${formatQuantity(fact)}`;
  if (kind === "rank" && fact.comparator === "le") return t("compare.top", {n: formatNumber(fact.value)});
  const moved = ["growth", "points", "added", "cut"].includes(kind) && fact.change !== "none";
  if (!moved) return formatQuantity(fact);
  const plain = formatQuantity({...fact, comparator: "eq"});
  if (fact.change === "increase") return `${glyph(fact.comparator)}+${plain}`;
  return ["eq", "approx"].includes(fact.comparator)
    ? `${glyph(fact.comparator)}−${plain}`
    : t("compare.cut", {quantity: formatQuantity(fact)});
}

/** A figure of an indicator as its label says it. Growth keeps its sign where the text leaves the verb out. */
export function figureLabel(fact: DrawnFact, kind: Kind): string {
  if (kind === "growth")
    return labelOf(fact.change === "none" && fact.value > 0 ? {...fact, change: "increase"} : fact, kind);
  if (kind === "amount" && fact.from !== null) return `${formatNumber(fact.from)} → ${formatQuantity(fact)}`;
  return labelOf(fact, kind);
}

/** How a value of an axis is written: growth with its sign. */
export const tickFor = (kind: Kind): ((value: number) => string) =>
  kind === "growth" || kind === "points" ? signedTick : formatTick;

const signedTick = (value: number): string =>
  value > 0 ? `+${formatTick(value)}` : formatTick(value).replace("-", "−");

/** The unit of an axis; of counts in several units, that they are counts. */
export function unitWords({unit, unitClass}: Pick<DrawnFact, "unit" | "unitClass">): string {
  if (unitClass === "rank") return t("compare.rankAxis");
  return unit === "" ? t("compare.counted") : formatUnit(unit);
}

const further: Record<"up" | "down", readonly Comparator[]> = {up: ["ge", "gt"], down: ["le", "lt"]};

/** The change that we compute from the value before, as words; empty without one. */
export function computedOf(fact: DrawnFact): string {
  const change = computedChange(fact);
  if (change === null) return "";
  const unit = fact.unitClass === "share" ? "pp" : "%";
  const size = formatQuantity({value: Number(Math.abs(change).toFixed(1)), valueMax: null, unit, comparator: "eq"});
  const value = `${change < 0 ? "−" : "+"}${size}`;
  if (fact.comparator === "eq") return value;
  if (fact.comparator === "approx") return `≈ ${value}`;
  const beyond = further[change < 0 ? "down" : "up"].includes(fact.comparator);
  return t(beyond ? "compare.orMore" : "compare.orLess", {value});
}

/** What a figure is of: the catalogue's name where it has one, else the report's own words. */
export function indicatorOf({indicatorId, indicator}: DrawnFact, {indicators}: Catalogue): string {
  const entry = indicators.find(({id}) => id === indicatorId);
  return entry ? nameOf(entry) : indicator;
}

/** When a figure is of: its period, or for a target its deadline. */
export const whenOf = ({period, deadline}: DrawnFact): string =>
  deadline ? formatDeadline(deadline) : period ? formatPeriod(period) : "";

const longest = 120;

/** The sentence of a figure, cut around it when it is long. */
export function excerpt({sentence, start, end}: Pick<PageFact, "sentence" | "start" | "end">): string {
  const {text} = sentence;
  if (text.length <= longest) return text.trim();
  const from = Math.max(0, Math.min(start - sentence.start - longest / 2, text.length - longest));
  const to = Math.max(end - sentence.start, from + longest);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** What a mark says when it is spoken or hovered over. */
export function titleOf(fact: DrawnFact, kind: Kind, name: string): string {
  const what = [fact.scope, fact.indicator].filter(Boolean).join(" ");
  const when = whenOf(fact);
  const said = `${name}: ${what} ${labelOf(fact, kind)}${when ? ` (${when})` : ""}`;
  const {sentence, start, end} = fact;
  return sentence ? `${said}\n${excerpt({sentence, start, end})}` : said;
}
