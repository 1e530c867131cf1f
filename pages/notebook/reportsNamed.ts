import {loadReports, type ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {byLatest} from "../figures/latest.ts";
import {tableOf} from "./tables.ts";
import {NotHeld, placesNamed} from "./wanted.ts";

/** A name and, close behind it, the year of one of its reports. */
const withYear = /^(.*?)[\s-]*((?:19|20)\d\d)$/;

/** The reports that names mean, in their order: 赣州 or Ganzhou its latest, 赣州2021 that of the year. Throws NotHeld. */
export async function reportsNamed(names: readonly string[]): Promise<ReportRow[]> {
  const [rows, held] = await Promise.all([loadReports(), tableOf("reports")]);
  const found = names.map((name) => {
    const [, place, year] = /^\d{6}$/.test(name) ? [] : (withYear.exec(name) ?? []);
    const [code] = placesNamed([place ?? name], held);
    const own = rows.filter((row) => row.placeCode === code && (year === undefined || row.year === Number(year)));
    const [latest] = own.sort(byLatest);
    if (latest) return latest;
    const years = rows.filter((row) => row.placeCode === code).map((row) => row.year ?? "?");
    throw new NotHeld(t("notebook.noYear", {name, known: years.join(t("list.comma"))}));
  });
  return [...new Set(found)];
}
