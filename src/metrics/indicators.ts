import type {Catalogue, Indicator} from "../lexicon/catalogue.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {MetricWords} from "../lexicon/metrics.ts";
import type {Change} from "../model/fact.ts";
import {normalLabel} from "../model/label.ts";
import {isLong} from "../model/calendar.ts";
import type {Period} from "../model/report.ts";
import {classifyDomain, matchIndicator} from "../resolve/catalogue.ts";

/** What is known of a figure when its indicator is looked up. */
export interface Asked {
  /** What is measured, the headings one by one, outermost first. */
  words: readonly string[];
  /** What a person says that it is: id or name. */
  told: string | null;
  unit: string;
  change: Change;
  /** Whether it is the growth of what the words name. */
  grows: boolean;
  value: number;
  period: Period | null;
}

/** What a figure is a figure of. */
export interface Topic {
  /** What it is called on pages: the words of the table. */
  label: string;
  indicator: Indicator | null;
  family: string | null;
  domain: string;
  why: string;
  /** The entry whose very name the words are, where it takes no such unit. */
  misfit?: Indicator;
}

type Tables = Pick<Lexicon, "catalogue" | "metrics">;
type Known = Map<string, Topic>;

/** Looks indicators up, each question once. */
export function indicatorFinder({catalogue, metrics}: Tables): (asked: Asked) => Topic {
  const known: Known = new Map();
  const named = namedEntries(catalogue);
  return (asked) => {
    const {value: _, period, ...rest} = asked;
    const key = JSON.stringify([rest, period !== null && isLong(period)]);
    const topic = known.get(key) ?? find(asked, {catalogue, metrics}, named);
    known.set(key, topic);
    return isTooSmall(asked.value, topic.indicator) ? {...topic, indicator: null} : topic;
  };
}

const isTooSmall = (value: number, indicator: Indicator | null): boolean =>
  indicator !== null && value !== 0 && Math.abs(value) < indicator.least;

/** The entries by id and by their names. */
const namedEntries = ({indicators}: Catalogue): Map<string, Indicator> =>
  new Map(
    [...indicators.values()].flatMap((one) =>
      [one.id, one.name.zh, one.name.en].map((name): [string, Indicator] => [nameKey(name), one])
    )
  );

const nameKey = (name: string): string => normalLabel(name);

/** All ids and names of entries. */
export const entryNames = ({indicators}: Catalogue): string[] =>
  [...indicators.values()].flatMap(({id, name}) => [id, name.zh, name.en]);

function find(asked: Asked, {catalogue, metrics}: Tables, named: ReadonlyMap<string, Indicator>): Topic {
  const {words, told, grows} = asked;
  const label = labelOf(words, grows, metrics);
  const entry = named.get(nameKey(told ?? ""));
  if (entry) return {...topicOf(entry), label: label === "" ? entry.name.zh : label, why: "metrics/told"};
  let misfit: Indicator | undefined;
  for (const reading of readingsOf(words, metrics)) {
    const spoken = grows && !isGrowth(reading, metrics) ? `${reading}${metrics.growthWord}` : reading;
    const exact = named.get(nameKey(spoken));
    if (exact && suits(exact, asked, catalogue)) return {...topicOf(exact), label, why: "metrics/name"};
    const {indicatorId, why} = matchIndicator(queryOf(spoken, asked), catalogue);
    const found = catalogue.indicators.get(indicatorId ?? "");
    if (found) return {...topicOf(found), label, why};
    if (exact && !takesUnit(exact, asked, catalogue)) misfit ??= exact;
  }
  const whole = words.join("");
  const {family, why} = matchIndicator(queryOf(whole, asked), catalogue);
  const unmatched = {label, indicator: null, family, domain: classifyDomain([whole], catalogue), why};
  return misfit ? {...unmatched, misfit} : unmatched;
}

/** What a figure is called: the last of its headings where that speaks for itself, else all of them. */
function labelOf(words: readonly string[], grows: boolean, metrics: MetricWords): string {
  const last = words.at(-1) ?? "";
  const label = standsAlone(words, metrics) ? last : words.join(" · ");
  return grows && !isGrowth(last, metrics) ? `${label}${metrics.growthWord}` : label;
}

const topicOf = (indicator: Indicator): Omit<Topic, "label" | "why"> => ({
  indicator,
  family: indicator.family,
  domain: indicator.domain
});

/** Whether words end in one of growth. */
export const isGrowth = (label: string, {growthEndings}: Pick<MetricWords, "growthEndings">): boolean =>
  growthEndings.ending(label) !== null;

const takesUnit = ({units}: Indicator, {unit}: Asked, {convert}: Catalogue): boolean =>
  convert(1, unit, units[0] ?? "") !== null;

const suits = (entry: Indicator, asked: Asked, catalogue: Catalogue): boolean =>
  takesUnit(entry, asked, catalogue) &&
  (entry.measure.changes.length === 0 || entry.measure.changes.includes(asked.change));

const queryOf = (indicator: string, {unit, change, value, period}: Asked): Parameters<typeof matchIndicator>[0] => ({
  indicator,
  unit,
  change,
  // The least value that an entry takes is asked for each figure anew.
  value: value === 0 ? 0 : Infinity,
  role: "outcome",
  sentence: indicator,
  period,
  cumulative: false
});

/** How few characters two headings must share to speak of one thing. */
const shared = 2;

/**
 * What the headings may name together, the most exact first: all of them, then fewer of the outer ones. The last alone counts
 * where those above it are its title or speak of the same thing; below another heading it may be anything.
 */
function readingsOf(words: readonly string[], metrics: MetricWords): string[] {
  const last = words.at(-1) ?? "";
  const joined = words.map((_, i) => words.slice(i).join("")).slice(0, -1);
  const turned = words.length === 2 ? [`${last}${words[0] ?? ""}`] : [];
  return [...new Set([...joined, ...turned, ...(standsAlone(words, metrics) && last !== "" ? [last] : [])])];
}

const standsAlone = (words: readonly string[], {titleEndings}: MetricWords): boolean =>
  words.slice(0, -1).every((outer) => titleEndings.ending(outer) !== null || speakAlike(outer, words.at(-1) ?? ""));

function speakAlike(outer: string, inner: string): boolean {
  for (let at = 0; at + shared <= inner.length; at++) if (outer.includes(inner.slice(at, at + shared))) return true;
  return false;
}
