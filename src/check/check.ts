import type {Lexicon} from "../lexicon/index.ts";
import type {Fact, Findings} from "../model/fact.ts";
import type {Issue} from "../model/issue.ts";
import type {Description} from "../model/report.ts";
import type {CleanText} from "../model/text.ts";

export interface Checkable {
  cleaned: CleanText;
  description: Description;
  findings: Findings;
}

/** An issue that does not say yet which check found it. */
export type Found = Omit<Issue, "check">;

/** A check looks at one report and lists what a person should look at. */
export interface Check {
  /** What `ledger check` groups by. */
  name: string;
  run: (report: Checkable, lexicon: Lexicon) => Found[];
}

/** An issue about a fact. */
export const about = ({id, start, end}: Fact, severity: Issue["severity"], message: string): Found => ({
  severity,
  message,
  span: {start, end},
  factId: id
});

/** An issue about a report as a whole. */
export const overall = (severity: Issue["severity"], message: string): Found => ({
  severity,
  message,
  span: null,
  factId: null
});
