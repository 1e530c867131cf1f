import {groupBy} from "../../src/model/group.ts";
import type {ReportRow} from "../components/data.ts";
import type {Extent} from "../figures/extent.ts";
import {unitKey, type Kind} from "../figures/kinds.ts";
import {besideOf, type Promised} from "./promises.ts";

/** Promises of several places that can be set side by side: one indicator, unit, kind of time and scope, for one year. */
export interface Group {
  id: string;
  indicatorId: string;
  kind: Kind;
  /** The unit that they have in common; else empty. */
  unit: string;
  unitClass: string;
  scope: string | null;
  extent: Extent;
  due: number | null;
  level: ReportRow["level"];
  /** One a place: the one that stands for it. */
  promises: Promised[];
  /** Others of these places that would stand on the same axis. */
  others: Promised[];
}

/** What two or more places promise alike, what most of them share first. */
export function sharedGroups(promises: readonly Promised[]): Group[] {
  const known = promises.filter(({fact}) => fact.indicatorId !== null);
  const groups = [...groupBy(known, keyOf)].map(([id, all]) => makeGroup(id, all));
  return groups
    .filter(({promises}) => promises.length > 1)
    .sort((a, b) => b.promises.length - a.promises.length || rated(b) - rated(a) || (a.id < b.id ? -1 : 1));
}

const keyOf = (promise: Promised): string => {
  const {fact, row, kind, extent, due} = promise;
  return [fact.indicatorId, kind, unitKey(fact), extent, fact.scope ?? "", due ?? "", row.level ?? ""].join("~");
};

const rated = ({promises}: Group): number => promises.filter((promise) => besideOf(promise) !== null).length;

function makeGroup(id: string, all: readonly Promised[]): Group {
  const [first] = all;
  if (!first) throw new RangeError("no promises in a group");
  const {fact, kind, extent, due, row} = first;
  const promises = [...groupBy(all, ({place}) => place).values()].flatMap((own) => standFor(own) ?? []);
  const units = new Set(all.map(({fact}) => fact.unit));
  return {
    id,
    indicatorId: fact.indicatorId ?? "",
    kind,
    unit: units.size === 1 ? fact.unit : "",
    unitClass: fact.unitClass,
    scope: fact.scope,
    extent,
    due,
    level: row.level,
    promises,
    others: all.filter((one) => !promises.includes(one))
  };
}

/** The promise that stands for its place: of the latest report, the whole before its parts, the surest, the first. */
const standFor = (own: readonly Promised[]): Promised | undefined =>
  [...own].sort(
    (a, b) =>
      (b.row.year ?? 0) - (a.row.year ?? 0) ||
      Number(a.fact.part) - Number(b.fact.part) ||
      b.fact.confidence - a.fact.confidence ||
      a.fact.start - b.fact.start
  )[0];
