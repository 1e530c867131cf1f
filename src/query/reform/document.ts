import type {Span} from "../../model/span.ts";

/** A reform that a report names. */
export interface NamedReform extends Span {
  report: string;
  /** As it stands there. */
  name: string;
  domain: string;
  /** Whether another place names it too. */
  shared: boolean;
}

/** `_file/data/reforms/<slice>.json`: the reforms of a policy domain, or of a report. */
export interface ReformSlice {
  id: string;
  reforms: NamedReform[];
}

/** A sentence of a report, at its place in the clean text. */
export interface ReformSentence {
  key: string;
  report: string;
  start: number;
  text: string;
}

/** `_file/data/wordings/<domain>.json`: the sentences that name the reforms which several places share. */
export interface ReformWordings {
  id: string;
  sentences: ReformSentence[];
}
