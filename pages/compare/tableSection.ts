import {choiceOf} from "../components/choices.ts";
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

const sorting = (now: Sort, take: (sort: Sort) => void): HTMLElement =>
  choiceOf({
    name: "sort",
    label: t("compare.sort"),
    choices: sorts.map((value) => ({value, label: t(`compare.sort.${value}`)})),
    chosen: now,
    take: (value) => take(isSort(value) ? value : sorts[0])
  });
