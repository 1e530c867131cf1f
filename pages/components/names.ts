import type {ReportRow} from "./data.ts";
import {t} from "./i18n.ts";

/** The short name of a report's place; where it is not known, what else tells reports apart. */
export const placeLabel = ({placeShort, title, id}: Pick<ReportRow, "placeShort" | "title" | "id">): string =>
  placeShort ?? title ?? t("report.unnamed", {id});

/** Place and year: 赣州 2021. */
export const reportLabel = (report: Pick<ReportRow, "placeShort" | "title" | "id" | "year">): string =>
  report.year === null ? placeLabel(report) : `${placeLabel(report)} ${report.year}`;

/** What stands for a report's place: its code; the id of the report where the place is not known. */
export const placeOf = ({placeCode, id}: Pick<ReportRow, "placeCode" | "id">): string => placeCode ?? id;
