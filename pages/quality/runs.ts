import type {RunRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {table} from "./tables.ts";

const counts = [
  "filesUnread",
  "reportsAdded",
  "reportsChanged",
  "reportsWithdrawn",
  "factsAdded",
  "factsChanged",
  "factsWithdrawn"
] as const;

/** What each run did to the ledger, the latest first. */
export function runTable(runs: readonly RunRow[]): HTMLElement {
  if (runs.length === 0) return element("p", {}, t("news.nothing"));
  const heads = counts.map((name) => ({label: t(`column.${name}`), numeric: true}));
  return table(
    t("quality.runs"),
    [{label: t("column.run")}, ...heads],
    runs.map((run) => [
      `${run.id} · ${formatDate(run.finishedAt)} ${run.finishedAt.slice(11, 16)}`,
      ...counts.map((name) => formatCount(run[name]))
    ])
  );
}
