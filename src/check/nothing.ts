import {type Check, overall} from "./check.ts";

/** A report in which no figure was found: perhaps it is none. */
export const nothing: Check = {
  name: "nothing",
  run: ({findings}) => (findings.facts.length > 0 ? [] : [overall("warning", "no figure was found in it")])
};
