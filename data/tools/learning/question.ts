import type {Lexicon} from "../../../src/lexicon/index.ts";
import type {Labelled} from "./labelled.ts";
import type {Sample} from "./train.ts";

/** Something that signs are weighed for. Its weights are `data/reference/weights/<name>.yml`. */
export interface Question {
  classes: readonly string[];
  /** What the labels of a report answer. */
  samplesOf: (report: Labelled, lexicon: Lexicon) => Sample[];
  /** Texts of the project's own with their answers, which are learnt from and never asked. */
  own: (lexicon: Lexicon) => Sample[];
}
