import {groupBy} from "../../src/model/group.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {byProvince, placeLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {reportFinder} from "../figures/reportFinder.ts";

/** The places that the ledger holds, by province, to choose one from. */
export const placeChooser = (reports: readonly ReportRow[]): Promise<HTMLElement> =>
  reportFinder({
    of: "place",
    label: t("place.find"),
    reports: reports.filter(({placeCode}) => placeCode !== null),
    count: (found) => t("place.found", {n: formatCount(new Set(found.map(({placeCode}) => placeCode)).size)}),
    list: provinces
  });

const provinces = (reports: readonly ReportRow[]): HTMLElement =>
  element(
    "dl",
    {class: "places"},
    ...byProvince(reports).flatMap(({name, rows}) => [element("dt", {}, name ?? ""), element("dd", {}, placesOf(rows))])
  );

function placesOf(reports: readonly ReportRow[]): HTMLElement {
  const places = [...groupBy(reports, ({placeCode}) => placeCode ?? "")];
  const items = places.map(([code, own]) => {
    const figures = t("reader.figures", {n: formatCount(own.reduce((sum, {facts}) => sum + facts, 0))});
    const [first] = own;
    const name = element("a", {href: link("place", {code})}, first ? placeLabel(first) : code);
    return element("li", {}, name, " ", element("small", {}, [yearsOf(own), figures].filter(Boolean).join(" · ")));
  });
  return element("ul", {}, ...items);
}

function yearsOf(reports: readonly ReportRow[]): string {
  const years = reports.flatMap(({year}) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return "";
  return first === last ? String(last) : `${first}–${last}`;
}
