import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Column, Sheet, SheetRow} from "./sheet.ts";

/** A sheet as a table; the last cell of a row leads to where the row comes from. */
export function sheetTable({columns, rows}: Sheet, caption: string): HTMLElement {
  const shown = columns.filter(({shown}) => shown !== false);
  const head = element("tr", {}, ...shown.map(headCell), element("th", {scope: "col"}, t("figure.evidence")));
  const body = element("tbody", {}, ...rows.map((row) => bodyRow(row, shown)));
  const table = element(
    "table",
    {class: "sheet"},
    element("caption", {class: "unseen"}, caption),
    element("thead", {}, head),
    body
  );
  return element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption}, table);
}

const headCell = ({label, numeric}: Column): HTMLElement =>
  element("th", {scope: "col", class: numeric ? "figure" : null}, label);

function bodyRow({values, href, links}: SheetRow, columns: readonly Column[]): HTMLElement {
  const cells = columns.map(({key, numeric}, i) =>
    element(
      i === 0 ? "th" : "td",
      {class: numeric ? "figure" : null, scope: i === 0 ? "row" : null},
      linked(String(values[key] ?? ""), links?.[key])
    )
  );
  const link = href ? element("a", {href}, t("figure.open")) : null;
  return element("tr", {}, ...cells, element("td", {}, link));
}

const linked = (words: string, href: string | undefined): Node | string =>
  href === undefined || words === "" ? words : element("a", {href}, words);
