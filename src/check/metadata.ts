import type {Warning} from "../model/report.ts";
import {type Check, type Found, overall} from "./check.ts";

/** A report of which place or year is not known: nobody can compare it. */
export const metadata: Check = ({description: {place, year}, cleaned: {warnings}}) => [
  ...(place ? [] : [unknown("place", warnings)]),
  ...(year !== null ? [] : [unknown("year", warnings)])
];

/** What describing the report had to say of it. */
function unknown(field: "place" | "year", warnings: readonly Warning[]): Found {
  const said = warnings.find(({code}) => code.startsWith(`${field}-`));
  return overall(said?.code ?? `${field}-unknown`, said?.values);
}
