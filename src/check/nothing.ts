import {type Check, overall} from "./check.ts";

/** A report in which no figure was found: perhaps it is none. */
export const nothing: Check = ({findings}) => (findings.facts.length > 0 ? [] : [overall("no-figure")]);
