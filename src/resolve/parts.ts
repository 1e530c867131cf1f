import type {Lexicon} from "../lexicon/index.ts";
import type {Fact} from "../model/fact.ts";
import {has} from "../model/unitClasses.ts";

/** A figure as far as it may be a part of another, or have parts. */
export type Counted = Pick<Fact, "start" | "value" | "unit" | "indicator">;

/** A total of which parts are being told. */
interface Total {
  figure: Counted;
  /** What it can still hold. */
  rest: number;
  parts: number;
}

/**
 * Which figures of a sentence are parts of a total that stands before them (新增100户，其中企业30户), by their position in
 * `facts`, which must be in order. Shares and growth rates are parts of nothing. `at` is where the sentence starts.
 */
export function partsOf(
  sentence: string,
  at: number,
  facts: readonly Counted[],
  lexicon: Lexicon
): ReadonlySet<number> {
  const parts = new Set<number>();
  let last: Counted | null = null;
  let total: Total | null = null;
  let next = 0;
  const openers = lexicon.clauses.partOpeners.findAll(sentence);
  for (const [i, fact] of facts.entries()) {
    const passed = next;
    while ((openers[next]?.start ?? Infinity) < fact.start - at) next++;
    if (next > passed) total = last && {figure: last, rest: last.value, parts: 0};
    const adds = has(lexicon.units.classOf(fact.unit), "additive");
    // The growth of a part may be told between it and the next.
    if (total && (adds || total.parts === 0)) total = take(total, fact, lexicon);
    if (total && adds) parts.add(i);
    if (adds) last = fact;
    // Growth of something else stands between what adds up and its parts.
    else if (last && !fact.indicator.startsWith(last.indicator)) last = null;
  }
  return parts;
}

/** The total with one more part told; null when it cannot hold it, so that its parts have ended. */
function take({figure, rest, parts}: Total, part: Counted, {units, catalogue}: Lexicon): Total | null {
  if (units.classOf(part.unit) !== units.classOf(figure.unit)) return null;
  const value = catalogue.convert(part.value, part.unit, figure.unit);
  return value === null || value > rest ? null : {figure, rest: rest - value, parts: parts + 1};
}
