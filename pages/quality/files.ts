import type {FileRow} from "../../src/query/quality/rows.ts";
import type {ReportRow} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term, unreadWords} from "../components/i18n.ts";
import {table} from "../components/table.ts";
import {versionLines} from "../figures/versions.ts";
import {byId, reportLink} from "./names.ts";

/** The files that could not be read, each with its reason; those that were are folded. */
export function files(all: readonly FileRow[], reports: readonly ReportRow[]): HTMLElement {
  const unread = all.filter(({reportId}) => reportId === null);
  const read = all.filter(({reportId}) => reportId !== null);
  const summary = readSummary(read);
  return element(
    "div",
    {},
    unread.length ? unreadTable(unread) : element("p", {}, t(read.length ? "quality.files.all" : "overview.empty")),
    read.length ? fold({id: "files-read"}, summary, () => [readTable(read, reports)]) : null
  );
}

const readSummary = (read: readonly FileRow[]): string =>
  t("quality.files.read", {
    files: formatCount(new Set(read.map(({name}) => name)).size),
    reports: formatCount(new Set(read.map(({reportId}) => reportId)).size)
  });

const unreadTable = (unread: readonly FileRow[]): HTMLElement =>
  table(unread, {
    caption: t("quality.files.unread", {n: formatCount(unread.length)}),
    class: "quality-table",
    columns: [
      {label: t("column.file"), cell: ({name}) => name},
      {
        label: t("column.why"),
        cell: (file) => [term("unread", file.code ?? ""), element("small", {}, ` ${unreadWords(file, "reason")}`)]
      },
      {label: t("column.todo"), cell: (file) => unreadWords(file, "hint")}
    ]
  });

function readTable(read: readonly FileRow[], reports: readonly ReportRow[]): HTMLElement {
  const rows = byId(reports);
  return table(read, {
    caption: readSummary(read),
    class: "quality-table",
    columns: [
      {label: t("column.file"), cell: ({name}) => name},
      {label: t("column.report"), cell: ({reportId}) => reportCell(reportId ?? "", rows, reports)},
      {label: t("column.format"), cell: ({format}) => format},
      {
        label: t("column.figures"),
        figure: true,
        cell: ({reportId}) => formatCount(rows.get(reportId ?? "")?.facts ?? 0)
      }
    ]
  });
}

/** The report that a file holds, and its other versions. */
function reportCell(
  id: string,
  rows: ReadonlyMap<string, ReportRow>,
  reports: readonly ReportRow[]
): (HTMLElement | string)[] {
  const row = rows.get(id);
  return [reportLink(id, rows), ...(row ? versionLines(row, reports).flatMap((line) => [" ", line]) : [])];
}
