import type {Coded} from "../lexicon/checks.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Fact, Findings} from "../model/fact.ts";
import type {Issue} from "../model/issue.ts";
import type {Description} from "../model/report.ts";
import type {CleanText} from "../model/text.ts";
import type {Values} from "../model/words.ts";

export interface Checkable {
  cleaned: CleanText;
  description: Description;
  findings: Findings;
}

/** What a check finds: a code of checks.yml, which has its words and says how grave it is, and where. */
export type Found = Coded & Pick<Issue, "span" | "factId">;

/** Looks at one report and lists what a person should look at. */
export type Check = (report: Checkable, lexicon: Lexicon) => Found[];

/** An issue about a fact. */
export const about = ({id, start, end}: Fact, code: string, values: Values): Found => ({
  code,
  values,
  span: {start, end},
  factId: id
});

/** An issue about a report as a whole. */
export const overall = (code: string, values: Values = {}): Found => ({code, values, span: null, factId: null});
