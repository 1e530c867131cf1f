import type {PlaceIndicatorRow} from "../../src/query/indicator/rows.ts";
import {actionRow, saved} from "../components/actions.ts";
import {choiceOf} from "../components/choices.ts";
import type {Catalogue, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {get, link} from "../components/state.ts";
import {toCsv} from "../charts/sheet.ts";
import {type Column, coverageSheet, columnsOf, type Place, placesOf} from "./matrix.ts";

const perPage = 60;
/** Columns that show at once: as many as a wide screen has room for. */
const columnsPerPage = 26;

/** Which places give figures of which families, or of which indicators of one family: a place a row. */
export function coverage(
  rows: readonly PlaceIndicatorRow[],
  reports: readonly ReportRow[],
  catalogue: Catalogue
): HTMLElement[] {
  const family = catalogue.families.find(({id}) => id === get("family")) ?? null;
  const places = placesOf(rows, reports);
  const columns = columnsOf(rows, catalogue, family?.id ?? null);
  if (columns.length === 0) return [element("p", {}, t(reports.length ? "quality.coverage.none" : "overview.empty"))];
  const {shown, pager} = paged(places, perPage, "rows");
  const part = paged(columns, columnsPerPage, "columns");
  const held = catalogue.families.filter(({facts}) => facts > 0).map((one) => ({value: one.id, label: nameOf(one)}));
  const choice = {name: "family", label: t("column.family"), choices: held, chosen: family?.id ?? null};
  const save = async (): Promise<string> =>
    saved("coverage.csv", new Blob([toCsv(coverageSheet(places, columns))], {type: "text/csv"}));
  return [
    element(
      "div",
      {class: "bar"},
      element("p", {class: "controls"}, choiceOf({...choice, all: t("quality.coverage.families")})),
      actionRow([{label: t("save.csv"), run: save, id: "coverage-csv"}])
    ),
    ...(part.pager ? [part.pager] : []),
    matrix(shown, part.shown, places.length),
    ...(pager ? [pager] : []),
    element("p", {class: "note"}, t(family ? "quality.coverage.figures" : "quality.coverage.indicators"))
  ];
}

function matrix(places: readonly Place[], columns: readonly Column[], all: number): HTMLElement {
  const head = [
    element("th", {scope: "col"}, t("column.place")),
    element("th", {scope: "col", class: "figure"}, t("column.figures")),
    element("th", {scope: "col", class: "figure"}, t("quality.coverage.catalogued")),
    ...columns.map((column) => element("th", {scope: "col", class: "slanted"}, columnHead(column)))
  ];
  const foot = [
    element("th", {scope: "row", colspan: 3}, t("quality.coverage.places", {n: formatCount(all)})),
    ...columns.map(({places}) => element("td", {class: "figure"}, formatCount(places)))
  ];
  const table = element(
    "table",
    {class: "matrix"},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...places.map((place) => placeRow(place, columns))),
    element("tfoot", {}, element("tr", {}, ...foot))
  );
  const region = {class: "scroll", tabindex: 0, role: "region", "aria-label": t("quality.coverage")};
  return element("div", region, table);
}

const columnHead = ({name, href}: Column): HTMLElement => element("a", {href}, element("span", {}, name));

function placeRow(place: Place, columns: readonly Column[]): HTMLElement {
  const name = place.code ? element("a", {href: link("place", {code: place.code})}, place.name) : place.name;
  const share = place.figures === 0 ? "–" : formatShare(place.catalogued / place.figures);
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, name),
    element("td", {class: "figure"}, formatCount(place.figures)),
    element("td", {class: "figure"}, share),
    ...columns.map((column) => cell(place, column))
  );
}

function cell(place: Place, {name, most, count}: Column): HTMLElement {
  const n = count(place);
  if (n === 0) {
    const words = t("missing.not_reported");
    return element("td", {class: "blank", title: `${place.name}, ${name}: ${words}`, "aria-label": words});
  }
  const shade = `--strength: ${(0.08 + 0.5 * (n / most)).toFixed(2)}`;
  return element("td", {class: "held", style: shade, title: `${place.name}, ${name}: ${n}`}, formatCount(n));
}
