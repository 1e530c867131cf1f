import type {ConfidenceFactors} from "../lexicon/confidence.ts";

/** How far a reading can be trusted, 0 to 1, from the rules that made it (confidence.yml). */
export function confidenceOf(
  rules: readonly string[],
  indicator: string,
  {base, factors, longIndicator}: ConfidenceFactors
): number {
  const lowered = Object.entries(factors).filter(([rule]) => rules.some((name) => name.startsWith(rule)));
  const product = lowered.reduce((value, [, factor]) => value * factor, base);
  const trimmed = indicator.length > longIndicator.above ? product * longIndicator.factor : product;
  return Math.round(trimmed * 100) / 100;
}
