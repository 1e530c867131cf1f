import {always, choose, type LinearModel, shares, type Sign} from "../../../src/model/linear.ts";

/** One labelled thing: what speaks of its class, and what it counts beside others (1 when left out). */
export interface Sample {
  /** The document that it stands in: samples of one are never learnt from while another of it is asked. */
  document: string;
  signs: readonly Sign[];
  class: string;
  counts?: number;
  /** Whether it is only learnt from, and never asked. */
  silent?: boolean;
  /** What it is, for a list of errors. */
  text?: string;
}

export interface Options {
  classes: readonly string[];
  /** How strongly weights are drawn to nothing (L2), against the sum over samples. */
  l2: number;
  /** Signs that fewer samples show are left out. */
  least: number;
  /** In how many documents a sign must stand besides; in one when left out. */
  documentsOf?: ((sign: string) => number) | undefined;
  /**
   * Weights that were learnt before, from labels that are not at hand any more: weights are drawn to them, not to nothing, and
   * signs that only they know stay as they are.
   */
  before?: LinearModel | undefined;
}

const steps = 1500;

/** Weights by multinomial logistic regression with L2. The same samples give the same weights. */
export function train(samples: readonly Sample[], options: Options): LinearModel {
  const {classes, l2, before} = options;
  const names = knownSigns(samples, options);
  const drawnTo = Float64Array.from(
    names.flatMap((name) => classes.map((_, c) => before?.weights.get(name)?.[c] ?? 0))
  );
  const column = new Map(names.map((name, i) => [name, i]));
  const rows = samples.map((sample) => ({
    target: classes.indexOf(sample.class),
    counts: sample.counts ?? 1,
    ...columnsOf([{name: always}, ...sample.signs], column)
  }));
  const total = rows.reduce((sum, row) => sum + row.counts * row.values.reduce((s, value) => s + value * value, 0), 0);
  const weights = descend(rows, {classes: classes.length, l2, drawnTo, step: 1 / (l2 + total / 2)});
  const table = names.map((name, i): [string, number[]] => [
    name,
    classes.map((_, c) => Math.round((weights[i * classes.length + c] ?? 0) * 100) / 100)
  ]);
  return {classes, weights: new Map(table)};
}

/** The signs that enough samples of enough documents show or that were known before, by the alphabet after the one that all have. */
function knownSigns(samples: readonly Sample[], {least, documentsOf, before}: Options): string[] {
  const seen = new Map<string, {samples: number; documents: Set<string>}>();
  for (const {signs, document} of samples)
    for (const name of new Set(signs.map((sign) => sign.name))) {
      const of = seen.get(name) ?? {samples: 0, documents: new Set()};
      seen.set(name, {samples: of.samples + 1, documents: of.documents.add(document)});
    }
  const isKnown = ([name, of]: [string, {samples: number; documents: Set<string>}]): boolean =>
    of.samples >= least && of.documents.size >= (documentsOf?.(name) ?? 1);
  const shown = [...seen].filter(isKnown).map(([name]) => name);
  const known = new Set([...(before?.weights.keys() ?? []), ...shown]);
  known.delete(always);
  return [always, ...[...known].sort()];
}

interface Row extends Columns {
  target: number;
  counts: number;
}

/** Where the known signs of a sample stand in the table, and how much of each there is. */
interface Columns {
  at: Int32Array;
  values: Float64Array;
}

function columnsOf(signs: readonly Sign[], column: ReadonlyMap<string, number>): Columns {
  const known = signs.flatMap(({name, value = 1}) => {
    const at = column.get(name);
    return at === undefined ? [] : [{at, value}];
  });
  return {at: Int32Array.from(known, ({at}) => at), values: Float64Array.from(known, ({value}) => value)};
}

interface Descent {
  classes: number;
  l2: number;
  /** What weights are drawn to: a row of classes for each sign. */
  drawnTo: Float64Array<ArrayBuffer>;
  step: number;
}

/** Accelerated gradient descent, begun anew where it would climb; the first sign is drawn nowhere. */
function descend(rows: readonly Row[], {classes, l2, drawnTo, step}: Descent): Float64Array {
  let weights = drawnTo.slice();
  let ahead = weights.slice();
  let momentum = 1;
  for (let n = 0; n < steps; n++) {
    const slope = slopeAt(ahead, rows, {classes, l2, drawnTo});
    const next = ahead.map((weight, i) => weight - step * (slope[i] ?? 0));
    const climbs = slope.reduce((sum, s, i) => sum + s * ((next[i] ?? 0) - (weights[i] ?? 0)), 0) > 0;
    const later = climbs ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = climbs ? 0 : (momentum - 1) / later;
    ahead = next.map((weight, i) => weight + push * (weight - (weights[i] ?? 0)));
    [weights, momentum] = [next, later];
  }
  return weights;
}

function slopeAt(
  weights: Float64Array,
  rows: readonly Row[],
  {classes, l2, drawnTo}: Omit<Descent, "step">
): Float64Array {
  const slope = weights.map((weight, i) => (i < classes ? 0 : l2 * (weight - (drawnTo[i] ?? 0))));
  const scores: number[] = Array.from({length: classes}, () => 0);
  for (const {target, counts, at, values} of rows) {
    scores.fill(0);
    for (let i = 0; i < at.length; i++)
      for (let c = 0; c < classes; c++) scores[c]! += values[i]! * weights[at[i]! * classes + c]!;
    const likely = shares(scores);
    for (let i = 0; i < at.length; i++)
      for (let c = 0; c < classes; c++)
        slope[at[i]! * classes + c]! += counts * values[i]! * (likely[c]! - (c === target ? 1 : 0));
  }
  return slope;
}

/** A sample with what a model said of it that had not seen its document. */
export interface Asked {
  sample: Sample;
  said: ReturnType<typeof choose>;
}

/** The part of cross-validation that each document is in, counted from 0. */
export type Folds = ReadonlyMap<string, number>;

/** Deals documents out, each of the same `group` to the same part; every document is a group of its own when left out. */
export function dealt(documents: readonly string[], folds: number, group = (document: string) => document): Folds {
  const groups = [...new Set(documents.map(group))].sort();
  return new Map(documents.map((document) => [document, groups.indexOf(group(document)) % folds]));
}

export const parts = (foldOf: Folds): number[] => [...new Set(foldOf.values())].sort((a, b) => a - b);

/** Cross-validation: each part of `asked` is asked of what is learnt from the others and from `own`. */
export function crossValidate(
  asked: readonly Sample[],
  own: readonly Sample[],
  foldOf: Folds,
  options: Options
): Asked[] {
  return parts(foldOf).flatMap((fold) => {
    const isAsked = ({document}: Sample): boolean => foldOf.get(document) === fold;
    const model = train([...asked.filter((sample) => !isAsked(sample)), ...own], options);
    return asked
      .filter((sample) => isAsked(sample) && !sample.silent)
      .map((sample) => ({sample, said: choose(sample.signs, model)}));
  });
}
