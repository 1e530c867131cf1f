import type {ColumnSchema, TableSchema} from "../components/data.ts";
import {element, fold} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {language, t, termsOf} from "../components/i18n.ts";
import {table} from "../components/table.ts";
import {functions} from "./completion.ts";

/** What there is to ask of: tables with their columns and what these hold, and what the page adds to DuckDB. */
export const schemaView = (tables: readonly TableSchema[], insert: (words: string) => void): HTMLElement =>
  element(
    "section",
    {id: "sql-schema", "aria-labelledby": "sql-schema-title"},
    element("h2", {id: "sql-schema-title"}, t("sql.schema")),
    element("p", {class: "note"}, t("sql.schemaNote")),
    ...tables.map((one) => tableFold(one, insert)),
    functionsFold()
  );

function tableFold({name, about, rows, columns}: TableSchema, insert: (words: string) => void): HTMLElement {
  const summary = element("span", {}, element("code", {}, name), ` ${t("sql.rows", {n: formatCount(rows)})}`);
  return fold({class: "sql-fold"}, summary, () => [
    element("p", {class: "note"}, about[language()]),
    table(columns, {
      caption: name,
      columns: [
        {label: t("sql.column"), cell: (column) => nameButton(column, insert)},
        {label: t("sql.holds"), cell: holdsOf}
      ]
    })
  ]);
}

function nameButton({name, type}: ColumnSchema, insert: (words: string) => void): Node[] {
  const button = element("button", {type: "button", class: "sql-name", title: t("sql.insert")}, name);
  button.addEventListener("click", () => insert(name));
  return [button, element("small", {}, type)];
}

/** What a column holds, and the words for its values where these are of a fixed list. */
function holdsOf(column: ColumnSchema): Node[] {
  const words = element("span", {}, column[language()]);
  const values = column.terms === undefined ? [] : termsOf(column.terms);
  if (values.length === 0) return [words];
  const list = values.map(([value, label]) => element("li", {}, element("code", {}, value), ` ${label}`));
  return [words, element("ul", {class: "sql-values"}, ...list)];
}

const functionsFold = (): HTMLElement =>
  fold({class: "sql-fold"}, t("sql.functions"), () => [
    element(
      "dl",
      {},
      ...functions.flatMap(({call, about}) => [
        element("dt", {}, element("code", {}, call)),
        element("dd", {}, t(about))
      ])
    )
  ]);
