import type {PlaceIndicatorRow} from "../../src/query/indicator/rows.ts";
import {groupBy} from "../../src/model/group.ts";
import type {Sheet} from "../charts/sheet.ts";
import type {Catalogue, ReportRow} from "../components/data.ts";
import {nameOf, t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {link} from "../components/state.ts";

/** A row of the matrix: a place, with what its reports give. */
export interface Place {
  id: string;
  name: string;
  /** Null for a report of which the place is not known. */
  code: string | null;
  figures: number;
  /** Figures that match an entry of the catalogue. */
  catalogued: number;
  /** Figures by entry of the catalogue. */
  counts: ReadonlyMap<string, number>;
}

/** A column of the matrix: a family, counted in indicators, or an indicator, counted in figures. */
export interface Column {
  id: string;
  name: string;
  href: string;
  count: (place: Place) => number;
  /** Places that give it. */
  places: number;
  /** What the fullest cell can hold. */
  most: number;
}

/** The places of the ledger, in the order of their codes. */
export function placesOf(rows: readonly PlaceIndicatorRow[], reports: readonly ReportRow[]): Place[] {
  const counts = groupBy(rows, ({place}) => place);
  return [...groupBy(reports, ({placeCode, id}) => placeCode ?? id)].map(([id, own]) => {
    const sum = (count: (report: ReportRow) => number): number => own.reduce((total, one) => total + count(one), 0);
    const [first] = own;
    return {
      id,
      name: first ? placeLabel(first) : id,
      code: first?.placeCode ?? null,
      figures: sum(({facts}) => facts),
      catalogued: sum(({catalogued}) => catalogued),
      counts: new Map(counts.get(id)?.map(({indicatorId, figures}) => [indicatorId, figures]))
    };
  });
}

/** The families that some place gives figures of; of one family its indicators, those that most places give first. */
export function columnsOf(rows: readonly PlaceIndicatorRow[], catalogue: Catalogue, family: string | null): Column[] {
  const given = groupBy(rows, ({indicatorId}) => indicatorId);
  const held = catalogue.indicators.filter(({id}) => given.has(id));
  if (family === null) return familyColumns(held, given, catalogue);
  const own = held.filter((indicator) => indicator.family === family);
  const columns = own.map((indicator): Column => {
    const places = given.get(indicator.id) ?? [];
    return {
      id: indicator.id,
      name: nameOf(indicator),
      href: link("indicators", {id: indicator.id}),
      count: ({counts}) => counts.get(indicator.id) ?? 0,
      places: places.length,
      most: Math.max(...places.map(({figures}) => figures))
    };
  });
  return columns.sort((a, b) => b.places - a.places);
}

function familyColumns(
  held: Catalogue["indicators"],
  given: ReadonlyMap<string, readonly PlaceIndicatorRow[]>,
  {families}: Catalogue
): Column[] {
  const indicators = groupBy(held, ({family}) => family);
  return families.flatMap((family): Column[] => {
    const own = indicators.get(family.id)?.map(({id}) => id) ?? [];
    if (own.length === 0) return [];
    const places = new Set(own.flatMap((id) => given.get(id)?.map(({place}) => place) ?? []));
    const count: Column["count"] = ({counts}) => own.filter((id) => counts.has(id)).length;
    const href = `${link("quality", {family: family.id})}#coverage`;
    return [{id: family.id, name: nameOf(family), href, count, places: places.size, most: own.length}];
  });
}

/** The matrix as rows, one a place and column, with what is not there named. */
export const coverageSheet = (places: readonly Place[], columns: readonly Column[]): Sheet => ({
  columns: [
    {key: "place", label: t("column.place")},
    {key: "code", label: "code"},
    {key: "of", label: t("column.family")},
    {key: "name", label: t("column.indicator")},
    {key: "count", label: t("column.figures"), numeric: true},
    {key: "state", label: t("column.state")}
  ],
  rows: places.flatMap((place) =>
    columns.map((column) => {
      const count = column.count(place);
      const state = count === 0 ? "not_reported" : "value";
      const values = {
        place: place.name,
        code: place.code,
        of: column.id,
        name: column.name,
        count: count || null,
        state
      };
      return {values, href: null};
    })
  )
});
