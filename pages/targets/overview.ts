import {groupBy} from "../../src/model/group.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
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
  const labels = [t("column.target"), t("promise.due"), t("promise.column.places"), t("promise.column.numbered")];
  const head = labels.map((label, i) => element("th", {scope: "col", class: i < 2 ? null : "figure"}, label));
  const body = most.map(({indicatorId, domain, due, places, targets}) =>
    element(
      "tr",
      {},
      element(
        "th",
        {scope: "row"},
        element("a", {href: link("targets", {domain})}, names.indicator(indicatorId)?.name ?? indicatorId ?? "")
      ),
      element("td", {}, due === null ? "" : t("format.year", {year: due})),
      element("td", {class: "figure"}, formatCount(places)),
      element("td", {class: "figure"}, formatCount(targets))
    )
  );
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
  const region = {class: "scroll", tabindex: 0, role: "region", "aria-label": t("promise.shared")};
  return panel(
    {id: "shared", title: t("promise.shared"), under: t("promise.tooMany")},
    element("ul", {class: "plain"}, ...ways),
    element("div", region, table)
  );
}
