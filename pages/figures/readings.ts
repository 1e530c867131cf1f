import type {Deadline} from "../../src/model/fact.ts";
import type {Period} from "../../src/model/report.ts";
import {ownReader} from "../../src/model/vocabulary.ts";
import type {IndicatorRow, PageFact} from "../components/data.ts";
import {formatNumber, formatPeriod, formatUnit} from "../components/format.ts";
import {nameIn, t, term} from "../components/i18n.ts";

/** Fields whose values are codes, with where their labels are. */
const coded = new Map([
  ["role", "role"],
  ["comparator", "comparator"],
  ["change", "change"],
  ["measure", "card.measure"],
  ["yearly", "yearly"]
]);

/** Who read a figure, where neither the program nor a correction did; null elsewhere. */
export const readBy = ({reader, status}: Pick<PageFact, "reader" | "status">): string | null =>
  reader === ownReader || status === "added" ? null : t("reader.by", {reader});

/** Fields that a figure's card has under another name. */
const named = new Map([
  ["value", "quantity"],
  ["valueMax", "quantity"],
  ["indicatorId", "entry"]
]);

/** What a field is called. */
export const fieldName = (field: string): string => term("card", named.get(field) ?? field);

/** The value of a field of a figure, which comes as JSON, in words. */
export function fieldWords(field: string, json: string, indicators: readonly IndicatorRow[]): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return t("card.none");
  if (typeof value === "boolean") return t(value ? "card.yes" : "card.no");
  if (typeof value === "number") return formatNumber(value);
  if (field === "period") return formatPeriod(value as Period);
  if (field === "deadline") return (value as Deadline).text;
  const words = String(value);
  if (field === "unit") return formatUnit(words);
  if (field === "indicatorId") return nameIn(indicators, words) ?? words;
  const labels = coded.get(field);
  return labels === undefined ? words : term(labels, words);
}
