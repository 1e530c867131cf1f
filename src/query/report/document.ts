import type {Assignment, Recognition, Reform, Rejected} from "../../model/fact.ts";
import type {Issue} from "../../model/issue.ts";
import type {PackedFindings} from "../../model/packedFindings.ts";
import type {PackedTable} from "../../model/packedTable.ts";
import type {Span} from "../../model/span.ts";
import type {Section, Sentence} from "../../model/text.ts";
import type {Verdict} from "../../model/vocabulary.ts";
import type {FactRow, ReadingRow} from "./rows.ts";

/** Where the characters stand in the source text, as received. All other offsets count the clean text. */
interface Received {
  received: Span;
}

/** What became of a target beside which an outcome stands. */
export interface Rating {
  verdict: Verdict;
  /** The figures that it was rated by: one, or the same said more than once. */
  ratedBy: string[];
}

/** A fact as pages use it, corrections applied. */
export interface PageFact extends Omit<FactRow, "reportId"> {
  /** Class of its unit as in units.csv (count, people, money, share): figures of two classes never share an axis. */
  unitClass: string;
  /** Only of targets beside which an outcome stands. */
  rating?: Rating;
}

/** A sentence that names an indicator beside a number that was not read, so that "not reported" would be wrong. */
export interface Gap extends Span, Received {
  indicatorId: string;
}

/** The figures by which a report gives an indicator in other words, so that "not reported" would be wrong. */
interface NearFigures {
  indicatorId: string;
  /** Ids of facts of the report. */
  facts: string[];
}

/** What was read out of one report, without its text. Compare needs no more. `_file/data/facts/<id>.json` holds it packed. */
export interface ReportFacts {
  id: string;
  facts: PageFact[];
  recognitions: (Recognition & Received)[];
  reforms: (Reform & Received)[];
  assignments: (Assignment & Received)[];
  gaps: Gap[];
  near: NearFigures[];
}

/** `_file/data/facts/<id>.json`. */
export type PackedFacts = PackedFindings<ReportFacts>;

/** An issue as pages put it in words. */
export interface NotedIssue extends Omit<Issue, "code" | "values"> {
  /** Null for one that an older version found: its message is all that there is. */
  code: string | null;
  /** Its values, as a JSON object. */
  details: string | null;
  received: Span | null;
}

/** `_file/data/report/<id>.json`: the report's text and how it was cut. */
export interface ReportText {
  id: string;
  /** The files that hold it, below the folder that was read. */
  files: string[];
  /** Where on the web it was fetched, and the day; null where no sidecar says so. */
  address: string | null;
  retrieved: string | null;
  format: string;
  encoding: string | null;
  clean: string;
  source: string;
  sections: Section[];
  sentences: (Sentence & Received)[];
  /** In their order, that of `cell.table` of its figures. */
  tables: PackedTable[];
  rejected: (Rejected & Received)[];
  issues: NotedIssue[];
  /** How each fact was read, by its id: the names of the rules that decided, in order. */
  rules: Record<string, string[]>;
  /** How others read its facts. */
  readings: Omit<ReadingRow, "reportId">[];
}
