import type {Warning} from "../model/report.ts";
import {toClean, type CleanText} from "../model/text.ts";
import {type Check, type Found, overall} from "./check.ts";

/** What reading, cleaning and describing had to say, with its place in the clean text. */
export const warnings: Check = ({cleaned}) => [
  ...(cleaned.garbled ? [overall("garbled")] : []),
  ...cleaned.warnings.filter(({code}) => !/^(?:place|year)-/.test(code)).map((warning) => found(warning, cleaned))
];

const found = ({code, values, start, end}: Warning, cleaned: CleanText): Found => ({
  code,
  values,
  span: start === undefined || end === undefined ? null : toClean(cleaned, {start, end}),
  factId: null
});
