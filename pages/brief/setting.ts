import type {Brief} from "../../src/model/brief.ts";
import {loadCatalogue, loadReports, type Catalogue, type ReportRow} from "../components/data.ts";
import {latestOf} from "../figures/latest.ts";

/** What the items of a brief are made from, besides what they say themselves. */
export interface Setting {
  brief: Pick<Brief, "places" | "years">;
  reports: readonly ReportRow[];
  catalogue: Catalogue;
}

/** What an item has become: what it is called by itself, and what stands under that; null where the ledger no longer has it. */
export type Part = {title: string; content: (Node | string)[]} | null;

/** The ledger as a brief needs it. */
export async function settingOf(brief: Setting["brief"]): Promise<Setting> {
  const [reports, catalogue] = await Promise.all([loadReports(), loadCatalogue()]);
  return {brief, reports, catalogue};
}

/** The reports of the places of a brief, of its years where it names some; in the order of its places. */
export const reportsIn = ({brief: {places, years}, reports}: Pick<Setting, "brief" | "reports">): ReportRow[] =>
  places.flatMap((code) =>
    reports.filter(
      ({placeCode, year}) => placeCode === code && (!years || (year !== null && year >= years.from && year <= years.to))
    )
  );

/** The report of each place that its figures are taken from: the latest. */
export const latestIn = (setting: Pick<Setting, "brief" | "reports">): ReportRow[] => latestOf(reportsIn(setting));
