import type {Findings} from "../model/fact.ts";
import type {Issue} from "../model/issue.ts";
import type {Description} from "../model/report.ts";
import type {CleanText} from "../model/text.ts";

export interface Checkable {
  cleaned: CleanText;
  description: Description;
  findings: Findings;
}

/** A check looks at one report and lists what a person should look at. */
export interface Check {
  name: string;
  run: (report: Checkable) => Issue[];
}

/** Every check of a single report. To add one, write a sibling file and list it here. */
const checks: readonly Check[] = [];

export const check = (report: Checkable): Issue[] => checks.flatMap(({run}) => run(report));
