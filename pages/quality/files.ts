import type {FileRow} from "../../src/query/quality/rows.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {byId, reportLink} from "./names.ts";
import {fold, table} from "./tables.ts";

/** The files that could not be read, each with its reason; those that were are folded. */
export function files(all: readonly FileRow[], reports: readonly ReportRow[]): HTMLElement {
  const unread = all.filter(({reportId}) => reportId === null);
  const read = all.filter(({reportId}) => reportId !== null);
  const summary = readSummary(read);
  return element(
    "div",
    {},
    unread.length ? unreadTable(unread) : element("p", {}, t(read.length ? "quality.files.all" : "overview.empty")),
    read.length ? fold("files-read", summary, () => readTable(read, reports)) : null
  );
}

const readSummary = (read: readonly FileRow[]): string =>
  t("quality.files.read", {
    files: formatCount(new Set(read.map(({name}) => name)).size),
    reports: formatCount(new Set(read.map(({reportId}) => reportId)).size)
  });

function unreadTable(unread: readonly FileRow[]): HTMLElement {
  const heads = (["file", "why", "todo"] as const).map((name) => ({label: t(`column.${name}`)}));
  const rows = unread.map(({name, code, reason, hint}) => {
    const words = element("small", {}, ` ${reason ?? ""}`);
    return [name, element("span", {}, term("unread", code ?? ""), words), hint];
  });
  return table(t("quality.files.unread", {n: formatCount(unread.length)}), heads, rows);
}

function readTable(read: readonly FileRow[], reports: readonly ReportRow[]): HTMLElement {
  const rows = byId(reports);
  const heads = [
    {label: t("column.file")},
    {label: t("column.report")},
    {label: t("column.format")},
    {label: t("column.figures"), numeric: true}
  ];
  return table(
    readSummary(read),
    heads,
    read.map(({name, reportId, format}) => [
      name,
      reportLink(reportId ?? "", rows),
      format,
      formatCount(rows.get(reportId ?? "")?.facts ?? 0)
    ])
  );
}
