import {genreOf} from "../lexicon/genre.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Assignment, Reform, Rejected} from "../model/fact.ts";
import type {CellMention, CellTold, Quantity} from "../model/mention.ts";
import type {Outline} from "../model/text.ts";
import {findAssignments} from "./assignments.ts";
import {findQuantities} from "./quantities.ts";
import {findRecognitions, type RecognitionMention} from "./recognitions.ts";
import {findReforms} from "./reforms.ts";
import {findTabled} from "./tables/index.ts";

/** What is written in a report, before anybody says what it means. Offsets into the clean text. */
export interface Mentions {
  quantities: Quantity[];
  /** The figures that fill cells of tables. */
  cells: CellMention[];
  /** The sentences that other cells tell. */
  told: CellTold[];
  rejected: Rejected[];
  recognitions: RecognitionMention[];
  reforms: Omit<Reform, "domain">[];
  assignments: Assignment[];
}

const nothing: Mentions = {
  quantities: [],
  cells: [],
  told: [],
  rejected: [],
  recognitions: [],
  reforms: [],
  assignments: []
};

/** A text that is no report holds no mentions, whatever numbers stand in it. */
export function extract(outline: Outline, lexicon: Lexicon): Mentions {
  if (genreOf(outline, lexicon.genre) !== "report") return nothing;
  const {figures, told, rejected, isProse} = findTabled(outline, lexicon);
  const prose = findQuantities(outline, lexicon, (sentence) => sentence.inTable === undefined || isProse(sentence));
  return {
    quantities: prose.quantities,
    cells: figures,
    told,
    rejected: [...prose.rejected, ...rejected].sort((a, b) => a.start - b.start),
    recognitions: findRecognitions(outline, lexicon),
    reforms: findReforms(outline, lexicon),
    assignments: findAssignments(outline, lexicon)
  };
}
