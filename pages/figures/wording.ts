import {quotedOf, type Told} from "../../src/model/cellWords.ts";
import type {Comparator} from "../../src/model/fact.ts";
import {has} from "../../src/model/unitClasses.ts";
import type {Catalogue, DrawnFact, IndicatorRow} from "../components/data.ts";
import {
  formatCount,
  formatDeadline,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatTick,
  formatUnit,
  glyph,
  rounded
} from "../components/format.ts";
import {element} from "../components/elements.ts";
import {nameIn, t, term} from "../components/i18n.ts";
import {stressed} from "../components/tipText.ts";
import {computedChange, footingOf, type Kind, signed, signsIn} from "./kinds.ts";

/** Kinds whose figures say which way something moved. */
const moved: ReadonlySet<Kind> = new Set(["growth", "points", "added", "cut", "reduction"]);

/** A figure as its label says it, with one sign on every page: ≥400亿元, +5.5%, −85%, 106 → ≤75工作日. */
export function labelOf(fact: DrawnFact, kind: Kind): string {
  if ((kind === "change" || kind === "amount") && fact.from !== null)
    return `${formatNumber(fact.from)} → ${formatQuantity(fact)}`;
  if (kind === "rank") return inField(rankLabel(fact), fact);
  if (kind === "places") return inField(formatQuantity(fact), fact);
  const change = changeOf(fact, kind);
  if (change === "none") return formatQuantity(fact);
  const plain = formatQuantity({...fact, comparator: "eq"});
  if (change === "increase") return `${glyph(fact.comparator)}+${plain}`;
  return ["eq", "approx"].includes(fact.comparator)
    ? `${glyph(fact.comparator)}−${plain}`
    : t("compare.cut", {quantity: formatQuantity(fact)});
}

/** The label of a figure; of several that exclude each other all of them, and that nobody knows which. */
export const eitherWords = (labels: readonly string[]): string =>
  labels.length > 1 ? t("compare.either", {values: labels.join(" / ")}) : (labels[0] ?? "");

const rankLabel = ({comparator, value, ...fact}: DrawnFact): string =>
  comparator === "le" ? t("compare.top", {n: formatNumber(value)}) : formatQuantity({...fact, comparator, value});

/** A rank, or a move in one, with whom it is held among: no. 11 of 337 cities in the country. */
function inField(rank: string, fact: DrawnFact): string {
  const field = fieldWords(fact);
  return field === "" ? rank : t("rank.in", {rank, field});
}

/** Whom a rank is held among, in words: of 337 cities in the country; empty where nobody says. */
export function fieldWords({
  field,
  fieldGroup,
  fieldArea
}: Pick<DrawnFact, "field" | "fieldGroup" | "fieldArea">): string {
  const area = fieldArea === null ? "" : term("fieldArea", fieldArea);
  if (field === null) return area && t("rank.area", {area});
  const group = fieldGroup === null ? t("rank.anyone") : term("fieldGroup", fieldGroup);
  return t(area === "" ? "rank.among" : "rank.amongIn", {size: formatCount(field), group, area});
}

/**
 * The change that the label of a figure shows. Growth and cuts keep their sign where the text leaves the verb out; what was
 * added needs none where the entry of the catalogue counts what is added or done.
 */
function changeOf({change, value, indicatorId}: DrawnFact, kind: Kind): DrawnFact["change"] {
  // A value below zero has its sign: what grew by −3.2 % fell by as much. Zero has none.
  if (value <= 0 || !moved.has(kind) || (kind === "added" && indicatorId !== null)) return "none";
  if (change !== "none") return change;
  return kind === "growth" ? "increase" : kind === "reduction" ? "decrease" : "none";
}

/** A figure that stands by itself as its label says it. */
export const footingLabel = (fact: DrawnFact, catalogue: Catalogue): string =>
  labelOf(fact, footingOf(fact, signsIn(catalogue)(fact)).kind);

/** The sign that a position on an axis is written with: growth and points have one both ways, cuts the one of a fall. */
export function signFor(kind: Kind, at: number): "+" | "−" | "" {
  const value = kind === "cut" || kind === "reduction" ? -at : at;
  if (value > 0) return signed.has(kind) ? "+" : "";
  return value < 0 ? "−" : "";
}

/** How a value of an axis is written. */
export const tickFor =
  (kind: Kind): ((at: number) => string) =>
  (at) =>
    signFor(kind, at) + formatTick(Math.abs(at));

/** The unit of an axis; of counts in several units, that they are counts. */
export function unitWords({kind, unit, unitClass}: Pick<DrawnFact, "unit" | "unitClass"> & {kind: Kind}): string {
  if (unitClass === "rank") return t(kind === "places" ? "compare.placesAxis" : "compare.rankAxis");
  if (unit !== "") return formatUnit(unit);
  return has(unitClass, "one-by-one") ? t("compare.counted") : "";
}

const further: Record<"up" | "down", readonly Comparator[]> = {up: ["ge", "gt"], down: ["le", "lt"]};

/** The change that we compute from the value before, as words; empty without one. */
export function computedOf(fact: DrawnFact): string {
  const change = computedChange(fact);
  if (change === null) return "";
  const unit = fact.unitClass === "share" ? "pp" : "%";
  const size = formatQuantity({value: rounded(Math.abs(change)), valueMax: null, unit, comparator: "eq"});
  const value = `${change < 0 ? "−" : change > 0 ? "+" : ""}${size}`;
  if (fact.comparator === "eq") return value;
  if (fact.comparator === "approx") return `≈ ${value}`;
  const beyond = further[change < 0 ? "down" : "up"].includes(fact.comparator);
  return t(beyond ? "compare.orMore" : "compare.orLess", {value});
}

/** What a figure is of: the catalogue's name where it has one, else the report's own words. */
export const indicatorOf = ({indicatorId, indicator}: DrawnFact, {indicators}: Catalogue): string =>
  nameIn(indicators, indicatorId) ?? indicator;

/** The same in a table, where the report's own words are told as such to who reads them aloud. */
export const readAs = (
  {indicatorId, indicator}: {indicatorId: string | null; indicator: string | null},
  indicators: readonly IndicatorRow[]
): Node | string => nameIn(indicators, indicatorId) ?? element("span", {lang: "zh-CN"}, indicator);

/** When a figure is of: its period, or for a target its deadline. */
export const whenOf = ({period, deadline}: DrawnFact): string =>
  deadline ? formatDeadline(deadline) : period ? formatPeriod(period) : "";

/** When a target falls due: its deadline, else the time that it is for; empty when neither is named. */
export const byWhen = ({deadline, period}: Pick<DrawnFact, "deadline" | "period">): string =>
  deadline ? formatDeadline(deadline) : period ? t("promise.for", {period: formatPeriod(period)}) : "";

const longest = 120;

/** The words that a figure is quoted in, the figure stressed; cut around it when they are long. */
export function excerpt(fact: Told): string {
  const {text, start: first, end: last} = quotedOf(fact);
  const isLong = text.length > longest;
  const from = isLong ? Math.max(0, Math.min(first - longest / 2, text.length - longest)) : 0;
  const to = isLong ? Math.max(last, from + longest) : text.length;
  const before = (from > 0 ? "…" : "") + text.slice(from, first).trimStart();
  const after = text.slice(last, to).trimEnd() + (to < text.length ? "…" : "");
  return before + stressed(text.slice(first, last)) + after;
}

/** The comparator of a figure in words, with the figure; empty for an exact one. */
const bound = (fact: DrawnFact): string =>
  fact.comparator === "eq"
    ? ""
    : t("tip.bound", {
        comparator: t(`comparator.${fact.comparator}`),
        value: formatQuantity({...fact, comparator: "eq"})
      });

/** What a mark says when it is spoken, pointed at or focused: a line of what it is, one of how it is meant, its sentence. */
export function titleOf(fact: DrawnFact, kind: Kind, name: string): string {
  const what = [fact.scope, fact.indicator].filter(Boolean).join(" ");
  const how = [bound(fact), whenOf(fact)].filter(Boolean).join(" · ");
  const {sentence} = fact;
  const quote = sentence ? excerpt({...fact, sentence}) : "";
  return [`${name}: ${what} ${labelOf(fact, kind)}`, how, quote].filter(Boolean).join("\n");
}
