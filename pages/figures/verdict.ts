import type {PageFact} from "../components/data.ts";

export type Verdict = "met" | "missed" | "unclear";

type Polarity = "more" | "less" | "neutral";

const yearOf = (date: string | undefined): string | null => date?.slice(0, 4) ?? null;

/** The year that a target is for. */
const due = ({deadline, period}: PageFact): string | null => yearOf(deadline?.date ?? period?.end);

/**
 * Whether an outcome delivers its target, by the report's own figures. Null unless both are of the same year: a plan is
 * not yet due. Unclear where a bound leaves it open, or a target names an exact value and nobody says which side is better.
 */
export function verdictOf(outcome: PageFact, target: PageFact, polarity: Polarity): Verdict | null {
  const year = yearOf(outcome.period?.end);
  if (year === null || year !== due(target) || outcome.unit !== target.unit) return null;
  const wanted = wantedSide(target, polarity);
  if (wanted === null) return outcome.comparator === "eq" && outcome.value === target.value ? "met" : "unclear";
  return wanted === "up" ? atLeast(outcome, target) : atMost(outcome, target);
}

function wantedSide({comparator}: PageFact, polarity: Polarity): "up" | "down" | null {
  if (comparator === "ge" || comparator === "gt") return "up";
  if (comparator === "le" || comparator === "lt") return "down";
  if (polarity === "neutral") return null;
  return polarity === "more" ? "up" : "down";
}

function atLeast({value, comparator}: PageFact, target: PageFact): Verdict {
  const reached =
    target.comparator === "gt"
      ? value > target.value || (comparator === "gt" && value >= target.value)
      : value >= target.value;
  if (comparator === "approx") return "unclear";
  if (comparator === "le" || comparator === "lt") return value < target.value ? "missed" : "unclear";
  if (comparator === "eq") return reached ? "met" : "missed";
  return reached ? "met" : "unclear";
}

function atMost({value, comparator}: PageFact, target: PageFact): Verdict {
  const reached =
    target.comparator === "lt"
      ? value < target.value || (comparator === "lt" && value <= target.value)
      : value <= target.value;
  if (comparator === "approx") return "unclear";
  if (comparator === "ge" || comparator === "gt") return value > target.value ? "missed" : "unclear";
  if (comparator === "eq") return reached ? "met" : "missed";
  return reached ? "met" : "unclear";
}
