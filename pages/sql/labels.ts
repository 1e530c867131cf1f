import type {ColumnSchema} from "../components/data.ts";
import {formatUnit} from "../components/format.ts";
import {language, t} from "../components/i18n.ts";
import type {Answer, Cell} from "./open.ts";
import type {Result} from "./result.ts";
import {textOf} from "./values.ts";

/** What a column is called where a chart has room for words, with its unit where all rows have one. */
export function labelOf({result, held}: Answer, name: string): string {
  const column = held.get(name);
  if (!column) return name;
  const unit = unitOf(result, column);
  return unit === "" ? firstWords(column) : t("sql.inUnit", {name: firstWords(column), unit});
}

/** What explains a column says first what it is. */
const firstWords = (column: ColumnSchema): string =>
  column[language()].split(/[：；，（:;,(]/)[0]?.trim() ?? column.name;

/** The unit of a column, in which all rows have it; empty where rows have several or none is told. */
function unitOf({columns, rows}: Result, {unit}: ColumnSchema): string {
  const told = typeof unit === "object" ? columns.find(({name}) => name === unit.in) : undefined;
  if (!told) return "";
  const [first = "", ...others] = new Set(Array.from({length: rows}, (_, row) => textOf(told.at(row), told.type)));
  return others.length === 0 ? formatUnit(first) : "";
}

/** In characters; disks take no name much longer than this in Chinese. */
const longestName = 60;

/** What the files of a cell are called: its title, or the columns that it gives. */
export const fileNameOf = ({title}: Cell, {columns}: Result): string =>
  [...(title || columns.map(({name}) => name).join("-")).matchAll(/[\p{L}\p{N}%]+/gu)]
    .join("-")
    .slice(0, longestName) || "sql";
