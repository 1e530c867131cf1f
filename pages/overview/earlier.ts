import {type DiffCountRow, loadLatestCounts, type RunRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {inLanguage, placeFullName} from "../components/names.ts";
import {runCounts} from "../components/runs.ts";
import {link} from "../components/state.ts";
import {type Column, table} from "../components/table.ts";

/** Rows that are there from the start. */
const first = 12;

/** What the latest update did, by place and indicator: first where what was there is another or gone. */
export async function latestTable(): Promise<HTMLElement> {
  const rows = (await loadLatestCounts()).filter(({added, changed, withdrawn}) => added + changed + withdrawn > 0);
  if (rows.length === 0) return element("p", {class: "note"}, t("news.noFigures"));
  return table(rows, {
    caption: t("news.byIndicator"),
    class: "quality-table",
    columns,
    first,
    more: (n) => t("news.more.rows", {n: formatCount(n)})
  });
}

const counted = (action: "changed" | "withdrawn" | "added"): Column<DiffCountRow> => ({
  label: term("action", action),
  figure: true,
  cell: (row) => (row[action] === 0 ? "" : formatCount(row[action]))
});

const columns: Column<DiffCountRow>[] = [
  {label: t("column.place"), cell: (row) => placeFullName(row) ?? t("meta.unknown")},
  {label: t("column.indicator"), cell: indicatorOf},
  ...(["changed", "withdrawn", "added"] as const).map(counted)
];

function indicatorOf({indicator, indicatorEn, indicatorId}: DiffCountRow): Node {
  if (indicatorId === null) return element("span", {lang: "zh-CN"}, indicator);
  return element("a", {href: link("indicators", {id: indicatorId})}, inLanguage(indicator, indicatorEn) ?? indicator);
}

/** What earlier runs did, the latest first. */
export const earlierRuns = (runs: readonly RunRow[]): HTMLElement =>
  element("ul", {class: "changes"}, ...runs.map(line));

function line(run: RunRow): HTMLElement {
  const what = runCounts.flatMap((name) => (run[name] > 0 ? t(`news.${name}`, {n: formatCount(run[name])}) : []));
  return element("li", {}, element("b", {}, formatDate(run.finishedAt)), " ", what.join(t("list.comma")));
}
