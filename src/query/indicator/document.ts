import type {Span} from "../../model/span.ts";
import type {PageFact} from "../report/document.ts";

type Shown =
  | "id"
  | "start"
  | "end"
  | "text"
  | "value"
  | "valueMax"
  | "unit"
  | "unitClass"
  | "comparator"
  | "role"
  | "change"
  | "from"
  | "indicator"
  | "period"
  | "deadline"
  | "cumulative"
  | "scope"
  | "lead"
  | "part"
  | "confidence"
  | "status"
  | "rating";

/** A figure of an indicator, as it is drawn and listed. */
export interface IndicatorFigure extends Pick<PageFact, Shown> {
  /** The report that gives it. */
  report: string;
  /** The few characters that stand before it, by which a level is told from a step. */
  before: string;
}

/** A sentence of a report that names an indicator beside a number that was not read. */
export interface IndicatorGap extends Span {
  report: string;
}

/** `_file/data/figures/<indicator>.json`: what all reports say of one indicator, without their sentences. */
export interface IndicatorFigures {
  id: string;
  figures: IndicatorFigure[];
  gaps: IndicatorGap[];
}

/** `_file/data/evidence/<indicator>.json`: the sentences that the figures of one indicator stand in, by figure. */
export interface IndicatorEvidence {
  id: string;
  sentences: Record<string, {start: number; text: string}>;
}
