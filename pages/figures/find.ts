import {loadScript, type ReportRow} from "../components/data.ts";
import {simplified} from "../components/script.ts";
import {search} from "./choice.ts";

/** The reports that a query finds; where it finds none, those that its words in simplified characters find. */
export async function findReports(query: string, reports: readonly ReportRow[]): Promise<ReportRow[]> {
  const found = search(query, reports);
  if (found.length > 0 || !/\p{Script=Han}/u.test(query)) return found;
  return search(simplified(query, await loadScript()), reports);
}
