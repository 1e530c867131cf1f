import {formatDate} from "./format.ts";
import {t} from "./i18n.ts";

/** How to cite what is shown: title, reports, address, day of retrieval. */
export function citation(title: string, reports: readonly string[], address: string): string {
  const today = formatDate(new Date().toISOString());
  return t("cite.text", {title, reports: reports.join("; "), address, date: today});
}
