import type {QuantityLexicon} from "../lexicon/quantities.ts";
import {stepPassed} from "../model/mention.ts";
import type {Joined} from "./pairs.ts";

type StepWords = Pick<QuantityLexicon, "stepsBehind" | "stepByStep">;

/**
 * A list of amounts; of steps crossed one after the other (连续跨越5万亿、6万亿、7万亿三个大台阶) the last is what was reached, as
 * the words before the first one say, and the others lie behind.
 */
export function withSteps(text: string, list: Joined[], words: StepWords): Joined[] {
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last || first === last || !isClimb(text, list, words)) return list;
  const reached = last.before.length > 0 ? last : {...last, before: first.before};
  return [...list.slice(0, -1).map((step) => ({...step, rules: [...step.rules, stepPassed]})), reached];
}

/** Whether amounts rise from one to the next and are told as steps. */
function isClimb(text: string, list: readonly Joined[], {stepsBehind, stepByStep}: StepWords): boolean {
  const [first, last] = [list[0], list.at(-1)];
  const rises = list.every(({value, unit}, i) => unit === first?.unit && value > (list[i - 1]?.value ?? -Infinity));
  return rises && (stepByStep.test(text.slice(0, first?.start)) || stepsBehind.test(text.slice(last?.end)));
}
