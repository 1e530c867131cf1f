import {likeness} from "./likeness.ts";
import {pair} from "./pairing.ts";
import type {Meaning} from "../model/fact.ts";
import {sameNumber} from "../model/numbers.ts";
import type {Span} from "../model/span.ts";

/** A figure as a reader has it: where it stands, and what they say that it means. What is absent they did not say. */
export interface ReadFigure extends Span {
  text: string;
  said: Partial<Meaning>;
}

/** What a reader read, by report. */
export interface Reader {
  name: string;
  byReport: ReadonlyMap<string, readonly ReadFigure[]>;
}

/** How often two readers say the same of a field of which both say something. */
export interface Agreement {
  same: number;
  of: number;
  /** Cohen's kappa: how much more often than by chance; null for open fields, and where one value is all that there is. */
  kappa: number | null;
}

/** How many figures two readers have in common, and how many each has alone. */
interface Shared {
  both: number;
  one: number;
  other: number;
}

export interface Comparison {
  readers: [string, string];
  figures: Shared;
  fields: Record<string, Agreement>;
  reports: ({id: string; same: number; of: number} & Shared)[];
  /** Each difference, and each figure that one has alone, in words. */
  differences: string[];
}

/** Fields with a closed vocabulary. */
const closed = ["role", "comparator", "change", "measure"] as const;

const sameYear = (one: {end: string} | null, other: {end: string} | null): boolean =>
  one?.end.slice(0, 4) === other?.end.slice(0, 4);

/**
 * When two readers say the same of a field. Words of their own are the same where they are alike, periods where they end in one
 * year.
 */
const tests: {[Field in keyof Meaning]?: (one: Meaning[Field], other: Meaning[Field]) => boolean} = {
  value: sameNumber,
  valueMax: sameNumber,
  unit: (one, other) => one === other,
  ...Object.fromEntries(closed.map((field) => [field, (one: unknown, other: unknown) => one === other])),
  from: sameNumber,
  indicator: (one, other) => likeness(one, other) >= 0.5,
  indicatorId: (one, other) => one === other,
  period: sameYear,
  deadline: (one, other) => one?.date === other?.date,
  scope: (one, other) => (one === null || other === null ? one === other : likeness(one, other) >= 0.5),
  cumulative: (one, other) => one === other,
  part: (one, other) => one === other
};

type Test = (one: unknown, other: unknown) => boolean;

/** Compares what two readers read in the reports that both have read. */
export function compareReaders(one: Reader, other: Reader): Comparison {
  const ids = [...one.byReport.keys()].filter((id) => other.byReport.has(id)).sort();
  const pairs = new Map<string, [unknown, unknown, boolean][]>();
  const comparison: Comparison = {
    readers: [one.name, other.name],
    figures: {both: 0, one: 0, other: 0},
    fields: {},
    reports: [],
    differences: []
  };
  for (const id of ids) addReport(comparison, pairs, id, one, other);
  comparison.fields = Object.fromEntries(
    Object.keys(tests).flatMap((field) => {
      const said = pairs.get(field);
      return said === undefined ? [] : [[field, agreementOf(field, said)]];
    })
  );
  return comparison;
}

function addReport(
  {figures, reports, differences, readers}: Comparison,
  pairs: Map<string, [unknown, unknown, boolean][]>,
  id: string,
  one: Reader,
  other: Reader
): void {
  const {matched, missed, spurious} = pair(one.byReport.get(id) ?? [], other.byReport.get(id) ?? [], fit);
  const own = {id, both: matched.length, one: missed.length, other: spurious.length, same: 0, of: 0};
  const where = ({start, end, text}: ReadFigure): string => `${id} ${start}-${end} ${text}`;
  differences.push(
    ...missed.map((figure) => `only ${readers[0]}: ${where(figure)}`),
    ...spurious.map((figure) => `only ${readers[1]}: ${where(figure)}`)
  );
  for (const [a, b] of matched) {
    for (const [field, first, second, isSame] of judged(a.said, b.said)) {
      const said = pairs.get(field);
      if (said) said.push([first, second, isSame]);
      else pairs.set(field, [[first, second, isSame]]);
      own.of++;
      if (isSame) own.same++;
      else differences.push(`${field}: ${where(a)}: ${JSON.stringify(first)}, ${JSON.stringify(second)}`);
    }
  }
  reports.push(own);
  for (const count of ["both", "one", "other"] as const) figures[count] += own[count];
}

/** How well two figures stand at one place: by what they share, the same value first. */
function fit(one: ReadFigure, other: ReadFigure): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (shared <= 0) return 0;
  const share = shared / Math.max(one.end - one.start, other.end - other.start);
  return share + (sameNumber(one.said.value, other.said.value) ? 1 : 0);
}

function judged(
  one: Partial<Meaning>,
  other: Partial<Meaning>
): [field: string, one: unknown, other: unknown, isSame: boolean][] {
  const [first, second] = [
    new Map<string, unknown>(Object.entries(one)),
    new Map<string, unknown>(Object.entries(other))
  ];
  return Object.entries(tests).flatMap(([field, test]): [string, unknown, unknown, boolean][] => {
    if (!first.has(field) || !second.has(field)) return [];
    const [a, b] = [first.get(field), second.get(field)];
    return [[field, a, b, (test as Test)(a, b)]];
  });
}

function agreementOf(field: string, said: readonly [unknown, unknown, boolean][]): Agreement {
  const same = said.filter(([, , isSame]) => isSame).length;
  const isClosed = closed.some((name) => name === field);
  return {same, of: said.length, kappa: isClosed ? kappaOf(said.map(([one, other]) => [one, other])) : null};
}

/** Cohen's kappa of pairs of words; null where both say one word throughout, so that nothing can be told from chance. */
export function kappaOf(pairs: readonly (readonly [unknown, unknown])[]): number | null {
  const words = new Set(pairs.flat());
  const share = (of: (pair: readonly [unknown, unknown]) => boolean): number => pairs.filter(of).length / pairs.length;
  const observed = share(([one, other]) => one === other);
  const chance = [...words].reduce<number>(
    (sum, word) => sum + share(([one]) => one === word) * share(([, other]) => other === word),
    0
  );
  return pairs.length === 0 || chance === 1 ? null : (observed - chance) / (1 - chance);
}
