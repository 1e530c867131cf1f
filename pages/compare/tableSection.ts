import {element, panel} from "../components/elements.ts";
import type {Catalogue} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {get, note} from "../components/state.ts";
import type {Alignment} from "../comparisons/align.ts";
import {alignedTable} from "./alignedTable.ts";
import type {Compared} from "../figures/subjects.ts";
import {alignedRows, isSort, sorted, sorts, type Sort} from "./table.ts";

/** The aligned table with its order, which stands in the address; another order draws the table alone anew. */
export function tableSection(alignment: Alignment, compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const rows = alignedRows(alignment);
  const asked = get("sort");
  const place = element("div", {});
  const draw = (sort: Sort): void => {
    const table = alignedTable(sorted(rows, sort, catalogue), sort, compared, catalogue);
    place.replaceChildren(rows.length ? table : element("p", {}, t("compare.nothing")));
  };
  const change = (sort: Sort): void => {
    note({sort: sort === sorts[0] ? null : sort});
    draw(sort);
  };
  const now = isSort(asked) ? asked : sorts[0];
  draw(now);
  return panel({id: "table", title: t("compare.table"), under: t("compare.table.under")}, sorting(now, change), place);
}

function sorting(now: Sort, change: (sort: Sort) => void): HTMLElement {
  const select = element("select", {id: "compare-sort"});
  select.append(
    ...sorts.map((value) => element("option", {value, selected: value === now}, t(`compare.sort.${value}`)))
  );
  select.addEventListener("change", () => {
    if (isSort(select.value)) change(select.value);
  });
  return element("label", {class: "control"}, `${t("compare.sort")} `, select);
}
