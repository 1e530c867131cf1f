import type {Warning} from "../model/report.ts";
import {toClean, type CleanText} from "../model/text.ts";
import {type Check, type Found, overall} from "./check.ts";

/** Warnings that say what a report leaves open, not what is wrong with it. */
const harmless = new Set(["not-stated", "kind-unsure"]);

/** What reading, cleaning and describing had to say, with its place in the clean text. */
export const warnings: Check = {
  name: "warnings",
  run: ({cleaned}) => [
    ...(cleaned.garbled ? [overall("note", "the text was garbled; it was restored where that is certain")] : []),
    ...cleaned.warnings.filter(({code}) => !/^(?:place|year)-/.test(code)).map((warning) => found(warning, cleaned))
  ]
};

const found = ({code, message, start, end}: Warning, cleaned: CleanText): Found => ({
  severity: harmless.has(code) ? "note" : "warning",
  message,
  span: start === undefined || end === undefined ? null : toClean(cleaned, {start, end}),
  factId: null
});
