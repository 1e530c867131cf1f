import type {Comparators} from "../lexicon/comparators.ts";
import type {MeasureWords} from "../lexicon/measures.ts";
import type {Change, Measure} from "../model/fact.ts";
import type {QuantityForm} from "../model/mention.ts";
import {countingOf} from "../model/unitClasses.ts";

/** What is known of a figure when it is asked how it counts. */
interface Figure {
  unitClass: string;
  change: Change;
  /** The value before. */
  from: number | null;
  /** How it is written; left out where that is nothing to its measure. */
  form?: QuantityForm;
  /** The words of its sentence before it; what is measured, where it has a value before (增速由5%提高到8%). */
  before: string;
  /** How figures of its entry in the catalogue count; left out where there is none, or where the entry leaves it open. */
  settled?: Measure | undefined;
}

interface Words {
  words: Pick<MeasureWords, "rateNouns" | "reaches" | "reached">;
  comparators: Pick<Comparators, "asides" | "ending">;
}

/**
 * How a figure counts: as its entry in the catalogue does, else as its unit and its words say. One that moved says by how
 * much (提高5%, 压缩5天, 前移4位), unless it says what it became: after the value before (由20天压缩至5天) or a word that reaches
 * (提高到75%).
 */
export function measureOf({unitClass, change, from, form, before, settled}: Figure, lexicon: Words): Measure {
  if (settled !== undefined) return settled;
  const {stands, moves} = countingOf(unitClass);
  if (moves === "rate" && lexicon.words.rateNouns.ending(withoutDegrees(before, lexicon)) !== null) return moves;
  // 第4位 is a place, wherever it was reached from; 前移4位 is so many places.
  const isPlace = form === "rank";
  return change === "none" || from !== null || isPlace || reaches(before, lexicon) ? stands : moves;
}

/** `text` without the words at its end that reach a figure or say how exact it is. */
function withoutDegrees(text: string, {words, comparators}: Words): string {
  const word =
    words.reaches.ending(text) ??
    comparators.ending(text)?.word ??
    comparators.asides.ending(text) ??
    words.reached.ending(text);
  return word === null ? text : withoutDegrees(text.slice(0, -word.length), {words, comparators});
}

/**
 * Whether the words before a figure end in one that reaches it, but for words that say how exact it is. 不到 and 约为 reach
 * nothing, for all that they end so; 控制到 does.
 */
function reaches(before: string, lexicon: Words): boolean {
  const {words, comparators} = lexicon;
  const text = before.trimEnd();
  const row = comparators.ending(text);
  const isVague = row?.comparator === "lt" || row?.comparator === "approx";
  if (!isVague && words.reaches.ending(text) !== null) return true;
  const degree = row?.word ?? comparators.asides.ending(text) ?? words.reached.ending(text);
  return degree !== null && reaches(text.slice(0, -degree.length), lexicon);
}
