import {daysIn} from "../../src/model/calendar.ts";
import type {Change, Comparator, Deadline, Measure} from "../../src/model/fact.ts";
import type {Period} from "../../src/model/report.ts";
import {language, t, term} from "./i18n.ts";

const glyphs: Record<Comparator, string> = {eq: "", ge: "≥", gt: ">", le: "≤", lt: "<", approx: "≈"};

/** The sign of a comparator; empty for an exact figure. */
export const glyph = (comparator: Comparator): string => glyphs[comparator];

interface Scale {
  factor: number;
  sign: string;
}

const scales: Record<"en" | "zh", readonly Scale[]> = {
  en: [
    {factor: 1e12, sign: " trillion"},
    {factor: 1e9, sign: " billion"},
    {factor: 1e6, sign: "M"},
    {factor: 1e4, sign: "K"}
  ],
  zh: [
    {factor: 1e12, sign: "万亿"},
    {factor: 1e8, sign: "亿"},
    {factor: 1e4, sign: "万"}
  ]
};

/** A number as a reader of the page's language expects it: 43.3万, 433K, −3.2. Never rounds: what is written is shown. */
export const formatNumber = (value: number): string => (value < 0 ? `−${sized(-value)}` : sized(value));

/** A number that is not below zero. */
function sized(value: number): string {
  const scale = scales[language()].find(({factor}) => value >= factor);
  if (!scale) return grouped(value);
  const divisor = scale.sign === "K" ? 1e3 : scale.factor;
  const scaled = Number((value / divisor).toPrecision(12));
  if (String(scaled).length > 8) return grouped(value);
  return (language() === "zh" ? String(scaled) : grouped(scaled)) + scale.sign;
}

/** A number for an axis: rounded to three digits. */
export const formatTick = (value: number): string => formatNumber(Number(value.toPrecision(3)));

/** What we computed, rounded to one decimal; to the first digit that is not 0 where that would leave nothing of it. */
export function rounded(value: number): number {
  const plain = Number(value.toFixed(1));
  return plain === 0 ? Number(value.toPrecision(1)) : plain;
}

/** A count of things on the site itself: grouped in threes, never scaled. */
export const formatCount = (count: number): string => grouped(count);

/** A share from 0 to 1, as a whole percentage. */
export const formatShare = (share: number): string => `${Math.round(share * 100)}%`;

// Made once: toLocaleString makes one for each number, which took 25 ms of each redrawing of a compare page.
const grouping = new Intl.NumberFormat("en", {maximumFractionDigits: 10});

const grouped = (value: number): string => grouping.format(Number(value.toPrecision(12)));

/**
 * The name of a unit in the page's language, ready to stand after a number: days, µg/m³, yuan/month; empty where English
 * uses none.
 */
export function formatUnit(unit: string): string {
  const name = term("unit", unit);
  if (name !== unit || !unit.includes("/") || language() === "zh") return name;
  const [first = "", ...rest] = unit.split("/").map((part) => term("unit", part));
  const each = rest.map((part) => singular(part || t("format.each")));
  return first === "" ? `per ${each.join(" per ")}` : [first, ...each].join("/");
}

/** One of what an English name counts; of a name of several words the first counts (tonnes of coal equivalent). */
function singular(name: string): string {
  if (name === "people") return "person";
  const [head = "", ...rest] = name.split(/(?= of | by | to )/);
  return (
    head
      .replace(/(?<=countr|cit|count)ies$/, "y")
      .replace(/(?<=x|ch|ss)es$/, "")
      .replace(/(?<!s)s$/, "") + rest.join("")
  );
}

export interface Quantity {
  value: number;
  valueMax: number | null;
  unit: string;
  comparator: Comparator;
  /** How it counts and which way it moved: 4 of ranks are a place, or so many places up or down. Left out, it stands. */
  measure?: Measure;
  change?: Change;
}

/** Units that take no scale before them: 99,999%, not 99.999K%. */
const perParts: ReadonlySet<string> = new Set(["%", "‰"]);

const plain = (value: number): string => (value < 0 ? `−${grouped(-value)}` : grouped(value));

/** Value, unit and comparator as one label: ≥400亿元, > 40 billion yuan, 2.1 pp, 第3位, up 4 places. */
export function formatQuantity({value, valueMax, unit, comparator, measure, change = "none"}: Quantity): string {
  const numberOf = perParts.has(unit) ? plain : formatNumber;
  const number = valueMax === null ? numberOf(value) : `${numberOf(value)}–${numberOf(valueMax)}`;
  if (unit === "rank" && measure === "step") return t(`format.places.${change}`, {n: glyph(comparator) + number});
  return glyph(comparator) + withUnit(number, unit);
}

function withUnit(number: string, unit: string): string {
  if (unit === "rank") return t("format.rank", {rank: number});
  const name = formatUnit(unit);
  const tight = language() === "zh" || name === "" || name === "%" || name === "‰" || name.startsWith("°");
  return tight ? number + name : `${number} ${name}`;
}

/** A day: 31 Dec 2025 or 2025年12月31日. */
export function formatDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return t("format.day", {year, month: monthName(month), day});
}

/** A stretch of days, as short as it can be said: 2025, 2021–2025, Jan–Jun 2025, Mar 2025 or two dates. */
export function formatPeriod({start, end}: Period): string {
  const [y1, m1, d1] = parts(start);
  const [y2, m2, d2] = parts(end);
  const whole = d1 === 1 && d2 === daysIn(y2, m2);
  if (!whole) return start === end ? formatDate(start) : `${formatDate(start)} – ${formatDate(end)}`;
  if (m1 === 1 && m2 === 12) return t("format.year", {year: y1 === y2 ? y1 : `${y1}–${y2}`});
  if (y1 !== y2) return `${monthOf(y1, m1)} – ${monthOf(y2, m2)}`;
  return m1 === m2 ? monthOf(y1, m1) : t("format.months", {year: y1, from: monthName(m1), to: monthName(m2)});
}

/** When a target falls due: by the end of 2025, by 31 Mar 2025. */
export function formatDeadline({date, precision}: Pick<Deadline, "date" | "precision">): string {
  const [year, month] = parts(date);
  if (precision === "year") return t("format.byYear", {year});
  if (precision === "quarter") return t("format.byQuarter", {year, quarter: Math.ceil(month / 3)});
  return t("format.by", {date: precision === "month" ? monthOf(year, month) : formatDate(date)});
}

const monthOf = (year: number, month: number): string => t("format.month", {year, month: monthName(month)});

const monthName = (month: number): string => (language() === "zh" ? String(month) : (months[month - 1] ?? ""));

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return [year, month, day];
}
