import {groupBy} from "../../src/model/group.ts";
import type {ReportRow} from "./data.ts";
import {language, t, term} from "./i18n.ts";

type Placed = Pick<ReportRow, "placeShort" | "placeLatin" | "title" | "id">;

/** The short name of a report's place in the language of the page; where it is not known, what else tells reports apart. */
export const placeLabel = ({placeShort, placeLatin, title, id}: Placed): string =>
  inLanguage(placeShort, placeLatin) ?? title ?? t("report.unnamed", {id});

type Labelled = Placed & Pick<ReportRow, "year" | "kind" | "kindTells" | "edition">;

/**
 * A name that no other report of the ledger has: place and year (Ganzhou 2021, 赣州 2021), with the kind, the title or the
 * file where others share these.
 */
export const reportLabel = (report: Labelled): string =>
  [
    placeAndYear(report),
    report.kindTells || report.kind === "statistics" ? term("kind", report.kind) : null,
    report.edition
  ]
    .filter((word) => word !== null)
    .join(" ");

/** Place and year of a report, which others may share. */
export const placeAndYear = (report: Placed & Pick<ReportRow, "year">): string =>
  report.year === null ? placeLabel(report) : `${placeLabel(report)} ${report.year}`;

/** The full name of a report's place: Ganzhou City, 赣州市; null where it is not known. */
export const placeFullName = ({
  placeName,
  placeEnglish
}: Pick<ReportRow, "placeName" | "placeEnglish">): string | null => inLanguage(placeName, placeEnglish);

/** The name of the province that a place lies in: Jiangxi, 江西省; null where it is not known. */
export const provinceLabel = ({
  province,
  provinceLatin
}: Pick<ReportRow, "province" | "provinceLatin">): string | null => inLanguage(province, provinceLatin);

/** Code of the province that a place is or lies in: 360000 of 360700. */
export const provinceCodeOf = (code: string): string => `${code.slice(0, 2)}0000`;

/** Reports by province, in the order of their codes; those of an unknown place last, by no name. */
export function byProvince(reports: readonly ReportRow[]): {name: string | null; rows: ReportRow[]}[] {
  const inOrder = [...reports].sort((a, b) => (a.placeCode ?? "9").localeCompare(b.placeCode ?? "9"));
  const groups = groupBy(inOrder, ({placeCode}) => placeCode && provinceCodeOf(placeCode));
  return Array.from(groups.values(), (rows) => ({name: rows[0] ? provinceLabel(rows[0]) : null, rows}));
}

/** What reports themselves call the place, on a page that calls it otherwise; null on a Chinese one. */
export const chineseName = ({placeName}: Pick<ReportRow, "placeName">): string | null =>
  language() === "zh" ? null : placeName;

// A ledger of an earlier version knows Chinese names alone.
export const inLanguage = (chinese: string | null, latin: string | null): string | null =>
  language() === "zh" ? chinese : (latin ?? chinese);

/** How many places reports are of; one whose place is not known adds none. */
export const placesIn = (reports: readonly Pick<ReportRow, "placeCode">[]): number =>
  new Set(reports.flatMap(({placeCode}) => placeCode ?? [])).size;

/** What stands for a report's place: its code; the id of the report where the place is not known. */
export const placeOf = ({placeCode, id}: Pick<ReportRow, "placeCode" | "id">): string => placeCode ?? id;
