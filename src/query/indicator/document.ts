import type {PackedOfIndicator} from "../../model/packedOfIndicator.ts";
import type {Span} from "../../model/span.ts";
import type {PageFact, Rating} from "../report/document.ts";
import type {BesideRow, DefinitionsRow, NearFigureRow} from "./rows.ts";

/** A figure of an indicator, as it is drawn and listed. */
export interface IndicatorFigure extends BesideRow {
  unitClass: PageFact["unitClass"];
  rating?: Rating;
}

/** A sentence of a report that names an indicator beside a number that was not read. */
export interface IndicatorGap extends Span {
  report: string;
}

/** A figure by which a report gives an indicator in other words; of no entry of the catalogue, or of another one. */
export interface NearFigure extends Omit<NearFigureRow, "nearTo"> {
  unitClass: PageFact["unitClass"];
}

/** What all reports say of one indicator, without their sentences. `_file/data/figures/<indicator>.json` holds it packed. */
export interface IndicatorFigures {
  id: string;
  figures: IndicatorFigure[];
  gaps: IndicatorGap[];
  near: NearFigure[];
}

/** `_file/data/figures/<indicator>.json`. */
export type PackedIndicator = PackedOfIndicator<IndicatorFigures>;

/** `_file/data/evidence/<indicator>.json`: the sentences that the figures of one indicator stand in, by figure. */
export interface IndicatorEvidence {
  id: string;
  sentences: Record<string, {start: number; text: string}>;
}

/**
 * `_file/data/definitions/<family>.json`: what a family of indicators tells, what each of them counts, and the phrases that
 * mean it.
 */
export type Definitions = DefinitionsRow;
