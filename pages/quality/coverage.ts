import type {PlaceIndicatorRow} from "../../src/query/indicator/rows.ts";
import {actionRow, saved} from "../components/actions.ts";
import {choiceOf} from "../components/choices.ts";
import type {Catalogue, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {get, link} from "../components/state.ts";
import {table, type Column as TableColumn} from "../components/table.ts";
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
  const name = t("quality.coverage.places", {n: formatCount(all)});
  return table(places, {
    caption: t("quality.coverage"),
    class: "matrix",
    columns: [...placeColumns(), ...columns.map(countColumn)],
    foot: {name, wide: 3, cells: columns.map(({places}) => formatCount(places))}
  });
}

const placeColumns = (): TableColumn<Place>[] => [
  {
    label: t("column.place"),
    cell: ({code, name}) => (code ? element("a", {href: link("place", {code})}, name) : name)
  },
  {label: t("column.figures"), figure: true, cell: ({figures}) => formatCount(figures)},
  {
    label: t("quality.coverage.catalogued"),
    figure: true,
    cell: ({catalogued, figures}) => (figures === 0 ? "–" : formatShare(catalogued / figures))
  }
];

const countColumn = ({name, href, most, count}: Column): TableColumn<Place> => ({
  label: element("a", {href}, element("span", {}, name)),
  class: "slanted",
  cell: (place) => (count(place) === 0 ? null : formatCount(count(place))),
  attributes: (place) => {
    const n = count(place);
    const words = t("missing.not_reported");
    if (n === 0) return {class: "blank", title: `${place.name}, ${name}: ${words}`, "aria-label": words};
    const shade = `--strength: ${(0.08 + 0.5 * (n / most)).toFixed(2)}`;
    return {class: "held", style: shade, title: `${place.name}, ${name}: ${n}`};
  }
});
