import type {Lexicon} from "../lexicon/index.ts";
import type {Fact} from "../model/fact.ts";

/** Classes of unit whose figures add up to a total. */
const additive = new Set([
  "count",
  "people",
  "visits",
  "containers",
  "money",
  "money-usd",
  "money-eur",
  "money-hkd",
  "money-jpy",
  "area",
  "length",
  "volume",
  "mass",
  "energy",
  "power",
  "computing"
]);

const opener = "其中";

/** Ends what a sentence says of a total. */
const end = "；";

type Figure = Pick<Fact, "start" | "text" | "value" | "unit">;

/**
 * Which figures of a sentence are parts of a total that stands before them (新增100户，其中企业30户), by their position in
 * `facts`, which must be in order. Shares and growth rates are parts of nothing. `at` is where the sentence starts.
 */
export function partsOf(sentence: string, at: number, facts: readonly Figure[], lexicon: Lexicon): ReadonlySet<number> {
  const parts = new Set<number>();
  for (let word = sentence.indexOf(opener); word !== -1; word = sentence.indexOf(opener, word + 1)) {
    const total = facts.findLast((fact) => fact.start < at + word && adds(fact, lexicon));
    if (!total || sentence.slice(total.start - at, word).includes(end)) continue;
    const stop = [opener, end].map((mark) => sentence.indexOf(mark, word + 1)).filter((found) => found !== -1);
    for (const i of within(facts, total, {from: at + word, to: at + Math.min(sentence.length, ...stop)}, lexicon)) {
      parts.add(i);
    }
  }
  return parts;
}

const adds = ({unit}: Figure, {units}: Lexicon): boolean => additive.has(units.classOf(unit));

/** The figures of a stretch up to the first that the total cannot hold besides those before it. */
function within(
  facts: readonly Figure[],
  total: Figure,
  {from, to}: {from: number; to: number},
  lexicon: Lexicon
): number[] {
  const found: number[] = [];
  let rest = total.value;
  for (const [i, fact] of facts.entries()) {
    if (fact.start < from || fact.start >= to) continue;
    if (!adds(fact, lexicon) && found.length > 0) continue;
    const value = isAlike(fact, total, lexicon) ? lexicon.catalogue.convert(fact.value, fact.unit, total.unit) : null;
    if (value === null || value > rest) break;
    rest -= value;
    found.push(i);
  }
  return found;
}

const isAlike = (a: Figure, b: Figure, {units}: Lexicon): boolean => units.classOf(a.unit) === units.classOf(b.unit);
