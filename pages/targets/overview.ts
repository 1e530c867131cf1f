import {groupBy} from "../../src/model/group.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import type {TargetGroupRow} from "../components/data.ts";
import type {Ground} from "./controls.ts";

/** Rows of what most places promise. */
const shown = 40;

/** What is promised, in a ledger that holds more than one page can list: a domain or a place opens its promises. */
export function overview({beyond, names}: Pick<Ground, "beyond" | "names">): HTMLElement {
  const rows = beyond ?? [];
  const domains = [...groupBy(rows, ({domain}) => domain)]
    .map(([domain, own]) => ({domain, count: own.reduce((sum, {targets}) => sum + targets, 0)}))
    .sort((a, b) => b.count - a.count);
  const ways = domains.map(({domain, count}) =>
    element(
      "li",
      {},
      element("a", {href: link("targets", {domain})}, names.domain(domain)),
      element("small", {}, ` ${formatCount(count)}`)
    )
  );
  const most = rows.filter(({indicatorId, places}) => indicatorId !== null && places > 1).slice(0, shown);
  const columns: Column<TargetGroupRow>[] = [
    {
      label: t("column.target"),
      cell: ({indicatorId, domain}) =>
        element("a", {href: link("targets", {domain})}, names.indicator(indicatorId)?.name ?? indicatorId)
    },
    {label: t("promise.due"), cell: ({due}) => (due === null ? "" : t("format.year", {year: due}))},
    {label: t("promise.column.places"), figure: true, cell: ({places}) => formatCount(places)},
    {label: t("promise.column.numbered"), figure: true, cell: ({targets}) => formatCount(targets)}
  ];
  return panel(
    {id: "shared", title: t("promise.shared"), under: t("promise.tooMany")},
    element("ul", {class: "plain"}, ...ways),
    table(most, {caption: t("promise.shared"), columns})
  );
}
