import type {Verdict, VerdictReason} from "../../model/vocabulary.ts";
import type {IndicatorFigure} from "../indicator/document.ts";
import type {IndicatorRow} from "../indicator/rows.ts";

/** A target, as it is drawn and listed, and what became of it. */
export interface Target extends IndicatorFigure {
  indicatorId: string | null;
  family: string | null;
  domain: string;
  /** The change that counts as positive for its indicator; null where the catalogue has no entry. */
  sign: IndicatorRow["sign"] | null;
  /** Whether figures of its indicator say how things stand, and what they are taken over; null where there is no entry. */
  standing: IndicatorRow["standing"] | null;
  takenOver: IndicatorRow["base"] | null;
  verdict: Verdict;
  /** Null where the place of the report is not known. */
  reason: VerdictReason | null;
  /** What it is rated by; for one that is pending, how far the place has come. */
  outcome: IndicatorFigure | null;
  /** Where the place stood before the time that it is for. */
  base: IndicatorFigure | null;
  /** How far the outcome, else the base, lies beyond it, below zero short of it; null where there is neither. */
  difference: number | null;
}

/** `_file/data/targets/<slice>.json`: the targets of a policy domain, or of a report, without their sentences. */
export interface TargetSlice {
  id: string;
  targets: Target[];
}
