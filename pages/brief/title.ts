import type {Brief} from "../../src/model/brief.ts";
import type {ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";

/** Places that a title names; more are counted. */
const most = 5;

/** What a brief is called: by its author, else by its places. */
export function titleOf({title, places}: Pick<Brief, "title" | "places">, reports: readonly ReportRow[]): string {
  if (title) return title;
  const names = places.map((code) => {
    const row = reports.find(({placeCode}) => placeCode === code);
    return row ? placeLabel(row) : code;
  });
  if (names.length === 0) return t("brief.untitled");
  const words = names.slice(0, most).join(t("list.comma"));
  const rest = names.length - most;
  return t("brief.of", {places: rest > 0 ? t("indicators.andMore", {names: words, n: rest}) : words});
}
