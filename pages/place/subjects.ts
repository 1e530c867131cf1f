import {groupBy} from "../../src/model/group.ts";
import {isOfEachYear} from "../../src/model/yearly.ts";
import type {Catalogue, IndicatorRow, PageFact, ReportRow, Target} from "../components/data.ts";
import {keyOf} from "../figures/extent.ts";
import {sideOf, type Side} from "../figures/held.ts";
import {kindOf, signsIn, type Kind} from "../figures/kinds.ts";
import type {Compared} from "../figures/subjects.ts";
import {yearFor} from "../series/order.ts";

/** A figure of a place, and the report that gives it. */
export interface Said {
  row: ReportRow;
  fact: PageFact;
  kind: Kind;
  side: Side;
  /** The year that it is of, or falls due in; null where nobody says. */
  year: number | null;
  /** What became of it, where it is a promise. */
  fate: Target | null;
  /** Where it is said again. */
  again: {row: ReportRow; fact: PageFact}[];
}

/** One thing that a place has figures of: an entry of the catalogue, or what its reports call it, for one part of the place. */
export interface Subject {
  id: string;
  domain: string;
  /** Null where the catalogue knows none. */
  entry: IndicatorRow | null;
  /** What the reports call it. */
  words: string;
  scope: string | null;
  done: Said[];
  promised: Said[];
}

/** Every figure of reports that says what was done or is promised, each once. `fates` are by the id of the promise. */
export function saidBy(
  compared: readonly Pick<Compared, "row" | "read">[],
  catalogue: Pick<Catalogue, "indicators">,
  fates: ReadonlyMap<string, Target>
): Said[] {
  const signOf = signsIn(catalogue);
  const all = compared.flatMap(({row, read}) =>
    read.facts.flatMap((fact): Said[] => {
      const side = sideOf(fact);
      if (side === null) return [];
      const kind = kindOf(fact, signOf(fact));
      return [{row, fact, kind, side, year: yearFor({row, fact}), fate: fates.get(fact.id) ?? null, again: []}];
    })
  );
  return [...groupBy(all, sameKey).values()].flatMap(([first, ...others]) =>
    first ? [{...first, again: others.map(({row, fact}) => ({row, fact}))}] : []
  );
}

const subjectKey = ({fact}: Said): string =>
  [fact.domain, fact.indicatorId ?? `“${fact.indicator}”`, fact.scope].join("~");

const sameKey = (said: Said): string => {
  const {value, valueMax, from, unit, comparator, change, coverage, cumulative, part, deadline} = said.fact;
  const what = [value, valueMax, from, unit, comparator, change, coverage, cumulative, isOfEachYear(said.fact), part];
  return [subjectKey(said), said.side, keyOf(said.fact.period), deadline?.date, ...what].join("|");
};

/** Figures by what they are of: done and promised on both sides of it, by year; those with both sides first. */
export function subjectsOf(said: readonly Said[], {indicators}: Pick<Catalogue, "indicators">): Subject[] {
  const entries = new Map(indicators.map((entry, at) => [entry.id, {entry, at}]));
  const subjects = [...groupBy(said, subjectKey)].flatMap(([id, own]): Subject[] => {
    const [first] = own;
    if (!first) return [];
    const {domain, indicatorId, indicator, scope} = first.fact;
    const entry = entries.get(indicatorId ?? "")?.entry ?? null;
    const inOrder = [...own].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
    const on = (side: Side): Said[] => inOrder.filter((one) => one.side === side);
    return [{id, domain, entry, words: indicator, scope, done: on("actual"), promised: on("target")}];
  });
  const place = ({entry}: Subject): number => entries.get(entry?.id ?? "")?.at ?? Infinity;
  const sides = ({done, promised}: Subject): number => (done.length > 0 && promised.length > 0 ? 0 : 1);
  return subjects.sort(
    (a, b) =>
      sides(a) - sides(b) || (place(a) === place(b) ? 0 : place(a) - place(b)) || (a.scope ? 1 : 0) - (b.scope ? 1 : 0)
  );
}
