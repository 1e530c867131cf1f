import {fold, termsOf} from "../../src/model/fold.ts";
import {groupBy} from "../../src/model/group.ts";
import type {ReformClusterRow, ReformDotRow, ReportRow} from "../components/data.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import type {Asked} from "./asked.ts";

/** A report that names a reform. */
export interface Member extends Omit<ReformDotRow, "key" | "reportId"> {
  row: ReportRow;
  place: string;
  placeName: string;
}

/** A reform that several places name, with those that do in the order of years. */
export interface Cluster extends ReformClusterRow {
  members: Member[];
}

/** Each reform with those of its members whose report is given, by year. */
export function clustersOf(
  rows: readonly ReformClusterRow[],
  dots: readonly ReformDotRow[],
  reports: readonly ReportRow[]
): Cluster[] {
  const byKey = groupBy(dots, ({key}) => key);
  const byId = new Map(reports.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...row,
    members: inOrder((byKey.get(row.key) ?? []).flatMap((dot) => memberOf(dot, byId)))
  }));
}

/** By year, within one by the codes of the places: no report tells who was first in a year. */
const inOrder = (members: readonly Member[]): Member[] =>
  [...members].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.place < b.place ? -1 : 1));

function memberOf(
  {reportId, year, how, first, name, start, end}: ReformDotRow,
  reports: Map<string, ReportRow>
): Member[] {
  const row = reports.get(reportId);
  return row ? [{year, how, first, name, start, end, row, place: placeOf(row), placeName: placeLabel(row)}] : [];
}

/** Whether the words of a query all stand in one of these names. */
export function isNamed(names: readonly string[], terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  return names.some((name) => {
    const {text} = fold(name);
    return terms.every((term) => text.includes(term));
  });
}

/** The reforms that are asked for: of the domain, named by one of the places, with the words in one of their names. */
export function narrowed(clusters: readonly Cluster[], {places, domain, query}: Omit<Asked, "open">): Cluster[] {
  const terms = termsOf(query);
  return clusters.filter(
    (cluster) =>
      (domain === null || cluster.domain === domain) &&
      (places.length === 0 || cluster.members.some(({place}) => places.includes(place))) &&
      isNamed([cluster.name, ...cluster.members.map(({name}) => name)], terms)
  );
}

/** Whether reports of more than one year name it, so that an order of places can be told. */
export const isSpread = ({firstYear, lastYear}: ReformClusterRow): boolean =>
  firstYear !== null && lastYear !== null && lastYear > firstYear;
