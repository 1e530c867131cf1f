import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {table, type Column as TableColumn} from "../components/table.ts";
import type {Column, Sheet, SheetRow} from "./sheet.ts";

/** A sheet as a table; the last cell of a row leads to where the row comes from. */
export const sheetTable = ({columns, rows}: Sheet, caption: string): HTMLElement =>
  table(rows, {
    caption,
    class: "sheet",
    columns: [...columns.filter(({shown}) => shown !== false).map(column), evidence()]
  });

const column = ({key, label, numeric = false}: Column): TableColumn<SheetRow> => ({
  label,
  figure: numeric,
  cell: ({values, links}) => linked(String(values[key] ?? ""), links?.[key])
});

const evidence = (): TableColumn<SheetRow> => ({
  label: t("figure.evidence"),
  cell: ({href}) => href && element("a", {href}, t("figure.open"))
});

const linked = (words: string, href: string | undefined): Node | string =>
  href === undefined || words === "" ? words : element("a", {href}, words);
