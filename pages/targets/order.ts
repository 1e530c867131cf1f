import type {Sort} from "./asked.ts";
import type {Promised} from "./promises.ts";

/** When a target falls due, the soonest first; those for which no time is named come last. */
const dueDay = ({fact: {deadline, period}}: Promised): string => deadline?.date ?? period?.end ?? "9999";

/** What orders promises besides what they say themselves. */
export interface Ordering {
  sort: Sort;
  /** Position of an entry in the catalogue; those without one come last. */
  positionOf: (indicatorId: string | null) => number;
}

/** Promises in an order; those that are equal in it by place, then as they stand in their reports. */
export function sorted(promises: readonly Promised[], {sort, positionOf}: Ordering): Promised[] {
  const keys: Record<Sort, (promise: Promised) => string | number> = {
    deadline: dueDay,
    place: ({place}) => place,
    indicator: ({fact}) => positionOf(fact.indicatorId),
    gap: ({gap}) => gap?.share ?? Infinity
  };
  const keyed = promises.map((promise) => ({promise, key: keys[sort](promise)}));
  return keyed.sort((a, b) => compare(a.key, b.key) || inReports(a.promise, b.promise)).map(({promise}) => promise);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const inReports = (a: Promised, b: Promised): number =>
  compare(a.place, b.place) || compare(a.row.id, b.row.id) || a.fact.start - b.fact.start;
