import {formatDate} from "./format.ts";
import {t} from "./i18n.ts";

/** How to cite what is shown: title, reports, address, day of retrieval. */
export function citation(title: string, reports: readonly string[], address: string): string {
  const today = formatDate(new Date().toISOString());
  return t("cite.text", {title, reports: reports.join("; "), address, date: today});
}

/** Names beyond this many are a list that nobody reads. */
const mostNames = 12;

/** The names of reports, or how many there are. */
export const namedOrCounted = (names: readonly string[]): readonly string[] =>
  names.length <= mostNames ? names : [t("cite.reports", {n: names.length})];
