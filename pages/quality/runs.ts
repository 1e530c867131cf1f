import type {RunRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {runCounts} from "../components/runs.ts";
import {table, type Column} from "../components/table.ts";

const counts = ["filesUnread", ...runCounts] as const;

/** What each run did to the ledger, the latest first. */
export function runTable(runs: readonly RunRow[]): HTMLElement {
  if (runs.length === 0) return element("p", {}, t("news.nothing"));
  const columns = counts.map((name): Column<RunRow> => ({
    label: t(`column.${name}`),
    figure: true,
    cell: (run) => formatCount(run[name])
  }));
  const names: Column<RunRow> = {
    label: t("column.run"),
    cell: ({id, finishedAt}) => `${id} · ${formatDate(finishedAt)} ${finishedAt.slice(11, 16)}`
  };
  return table(runs, {caption: t("quality.runs"), class: "quality-table", columns: [names, ...columns]});
}
