import type {Lexicon} from "../../../src/lexicon/index.ts";
import type {Labelled} from "./labelled.ts";
import type {Folds, Sample} from "./train.ts";

/** Something that signs are weighed for. Its weights are `data/reference/weights/<name>.yml`. */
export interface Question {
  classes: readonly string[];
  /** In how many documents a sign must stand, where so many samples as the command line asks for are not enough. */
  documentsOf?: (sign: string) => number;
  /** What the labels of a report answer. */
  samplesOf: (report: Labelled, lexicon: Lexicon) => Sample[];
  /** Texts of the project's own with their answers, which are learnt from and never asked. */
  own: (lexicon: Lexicon) => Sample[];
  /**
   * Reads documents with weights of other questions that they had no part in, where what these say is itself a sign:
   * what was learnt by heart seems surer than it is.
   */
  unlearnt?: (reports: readonly Labelled[], lexicon: Lexicon, foldOf: Folds) => (report: Labelled) => Lexicon;
}
