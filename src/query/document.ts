import type {Assignment, Fact, Recognition, Reform, Rejected} from "../model/fact.ts";
import type {Issue} from "../model/issue.ts";
import type {Warning} from "../model/report.ts";
import type {Span} from "../model/span.ts";
import type {Clutter, Section, Sentence} from "../model/text.ts";

/** Where the characters stand in the source text, as received. */
export interface Received {
  received: Span;
}

/** A fact as pages use it: offsets into the clean text, and `received` into the source text. */
export type PageFact = Fact & Received & {section: number; lead: string | null};

/** `_file/data/facts/<id>.json`: what was read out of one report, without its text. Compare needs no more. */
export interface ReportFacts {
  id: string;
  facts: PageFact[];
  recognitions: (Recognition & Received)[];
  reforms: (Reform & Received)[];
  assignments: (Assignment & Received)[];
}

/** `_file/data/report/<id>.json`: the report's text and how it was cut. Offsets into `clean` unless `received`. */
export interface ReportText {
  id: string;
  paths: string[];
  sha256: string;
  format: string;
  encoding: string | null;
  clean: string;
  source: string;
  sections: Section[];
  sentences: Sentence[];
  /** Offsets into `source`. */
  clutter: Clutter[];
  rejected: (Rejected & Received)[];
  issues: Issue[];
  warnings: Warning[];
}
