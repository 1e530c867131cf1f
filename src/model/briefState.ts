import type {Meaning} from "./fact.ts";

/** What a brief tells of a figure, and what is another figure when one of them is another. */
export const comparedFields = [
  "indicator",
  "indicatorId",
  "value",
  "valueMax",
  "comparator",
  "unit",
  "role",
  "measure",
  "period",
  "deadline",
  "scope"
] as const satisfies readonly (keyof Meaning)[];

/** What a figure means, without what is null. */
export type ComparedMeaning = {[Field in (typeof comparedFields)[number]]?: Meaning[Field] | undefined};

/** Words of a report that a brief leads to: where they stand, by the place and the year, which another reading leaves as they are. */
export interface UsedPassage {
  report: string;
  /** Characters of its clean text: `10-14`. */
  at: string;
  /** Code of the reporting place; null where it is not known. */
  place: string | null;
  year: number | null;
  /** The sentence of a figure; of anything else its own words. */
  quote: string;
}

/** A figure that a brief shows, and what it meant when the brief was made. */
export interface UsedFigure extends UsedPassage {
  /** The quantity as written, a part of the quote. */
  figure: string;
  means: ComparedMeaning;
}

/** A report as a brief found it. */
export interface HeldReport {
  id: string;
  place: string | null;
  year: number | null;
}

/** The state of the ledger that a brief was made from, as far as the brief rests on it. */
export interface BriefState {
  /** The latest run that had changed the ledger; null where none had. */
  run: {id: number; finished: string} | null;
  /** All reports that were held of the places that it speaks of. */
  reports: HeldReport[];
  figures: UsedFigure[];
  /** What it leads to and is no figure: sentences, honours, reforms. */
  passages: UsedPassage[];
  /** Targets and sentences that it names and had no room for: it does not show them, but they can be found again. */
  left?: (UsedFigure | UsedPassage)[];
}
