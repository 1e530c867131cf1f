import {groupBy} from "../../../src/model/group.ts";
import {isCounted, type ReportRow} from "../../components/data.ts";
import {t} from "../../components/i18n.ts";
import {placeLabel, placeOf, placesIn, provinceCodeOf, provinceLabel} from "../../components/names.ts";
import {choose} from "../../figures/choice.ts";
import {byLatest} from "../../figures/latest.ts";
import {reportName} from "../../figures/subjects.ts";

/** A line of the memo table: a report, or a place with all of its reports. */
export interface Line {
  /** Id of the report, or what stands for the place. */
  id: string;
  name: string;
  /** The latest first; never empty. */
  reports: readonly [ReportRow, ...ReportRow[]];
}

/** Many places that are chosen at once. */
export interface PlaceSet {
  /** What the address calls it: all, province, prefecture, prefecture.360000. */
  token: string;
  name: string;
  /** The reports of its places. */
  rows: ReportRow[];
  /** How many places. */
  places: number;
}

/** The sets of two or more places that the ledger holds: all, those of a level, those of a level in one province. */
export function setsOf(reports: readonly ReportRow[]): PlaceSet[] {
  const counted = reports.filter(isCounted);
  const inPlaces = counted.filter(({placeCode, level}) => placeCode !== null && level !== null);
  const levels = [...groupBy(inPlaces, ({level}) => String(level))];
  const within = [
    ...groupBy(inPlaces.filter(isBelowProvince), (row) => `${row.level}.${provinceCodeOf(row.placeCode ?? "")}`)
  ];
  return [
    setOf(
      "all",
      t("memo.set.all"),
      counted.filter(({placeCode}) => placeCode !== null)
    ),
    ...levels.map(([level, rows]) => setOf(level, t("memo.set.level", {level: levelName(rows)}), rows)),
    ...within.map(([token, rows]) =>
      setOf(
        token,
        t("memo.set.within", {level: levelName(rows), province: (rows[0] && provinceLabel(rows[0])) ?? ""}),
        rows
      )
    )
  ].filter(({places}) => places > 1);
}

const isBelowProvince = ({level}: ReportRow): boolean => level !== "province";
const levelName = ([first]: readonly ReportRow[]): string => t(`indicators.level.${first?.level ?? "unknown"}`);

function setOf(token: string, name: string, rows: readonly ReportRow[]): PlaceSet {
  const places = placesIn(rows);
  return {token, name: t("choice.counted", {label: name, count: places}), rows: [...rows], places};
}

/**
 * The lines that the address asks for: what `places` names, in its order (a report; a bare code is the place with all
 * of its reports), then the places of the sets, those that are not there yet. Without any known token, none.
 */
export function linesOf(tokens: readonly string[], sets: readonly string[], reports: readonly ReportRow[]): Line[] {
  const named = tokens.flatMap((token) => lineOf(token, reports) ?? []);
  const there = new Set(named.flatMap(({reports}) => reports.map(placeOf)));
  const wanted = setsOf(reports).filter(({token}) => sets.includes(token));
  const more = [...groupBy(new Set(wanted.flatMap(({rows}) => rows)), placeOf)].filter(([place]) => !there.has(place));
  const lines = [...named, ...more.flatMap(([, rows]) => placeLine(rows) ?? [])];
  return [...new Map(lines.map((line) => [line.id, line])).values()].map(nameApart);
}

function lineOf(token: string, reports: readonly ReportRow[]): Line | null {
  const own = reports.filter((row) => row.placeCode === token && isCounted(row));
  if (own.length > 0) return placeLine(own);
  const [row] = choose([token], reports).rows;
  return row ? {id: row.id, name: reportName(row, []), reports: [row]} : null;
}

function placeLine(rows: readonly ReportRow[]): Line | null {
  const [first, ...rest] = [...rows].sort(byLatest);
  if (!first) return null;
  if (rest.length === 0) return {id: first.id, name: reportName(first, []), reports: [first]};
  return {id: placeOf(first), name: placeLabel(first), reports: [first, ...rest]};
}

/** Names of lines that no other line has: with the kind, the province or the code where two are called the same. */
function nameApart(line: Line, _: number, lines: readonly Line[]): Line {
  const twins = lines.filter(({name}) => name === line.name);
  if (twins.length < 2) return line;
  const rows = twins.map(({reports: [row]}) => row);
  return {...line, name: reportName(line.reports[0], rows)};
}
