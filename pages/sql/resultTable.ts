import {element, joined, type Attributes, type Child} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {longTable} from "../components/longTable.ts";
import {table, type Column, type TableOptions} from "../components/table.ts";
import {addressesIn, isLink, type Ways} from "./links.ts";
import {comparing, type Result, type ResultColumn} from "./result.ts";
import {textOf} from "./values.ts";

/** Rows that are all in the page, where the browser's own search and a printer find them. */
const mostInPage = 200;

/** Rows that a table shows: no browser scrolls through millions. */
export const mostShown = 100_000;

interface Order {
  column: ResultColumn | null;
  down: boolean;
}

/** A result as a table, which a press on a head orders by its column; the last cell of a row leads to where it comes from. */
export function resultTable(result: Result, ways: Ways | null, caption: string): HTMLElement {
  const place = element("div", {class: "sql-table"});
  const rows = Array.from({length: Math.min(result.rows, mostShown)}, (_, row) => row);
  function draw(order: Order): void {
    const {column, down} = order;
    const ordered = column ? rows.toSorted(comparing(column, down)) : rows;
    const options: TableOptions<number> = {caption, columns: columnsOf(result, ways, order, resort)};
    place.replaceChildren(rows.length > mostInPage ? longTable(ordered, options) : table(ordered, options));
  }
  function resort(column: ResultColumn, order: Order): void {
    const again = order.column === column;
    draw(again && order.down ? {column: null, down: false} : {column, down: again});
    place.querySelectorAll<HTMLElement>("thead button")[result.columns.indexOf(column)]?.focus();
  }
  draw({column: null, down: false});
  return place;
}

type Resort = (column: ResultColumn, order: Order) => void;

function columnsOf(result: Result, ways: Ways | null, order: Order, resort: Resort): Column<number>[] {
  const shown = result.columns.map((column) => columnOf(column, order, resort));
  const lead = ways !== null && !result.columns.some(isLink);
  return lead ? [...shown, {label: t("figure.evidence"), cell: (row) => linksTo(ways(row))}] : shown;
}

const columnOf = (column: ResultColumn, order: Order, resort: Resort): Column<number> => ({
  label: headOf(column, order, resort),
  head: {"aria-sort": order.column === column ? (order.down ? "descending" : "ascending") : "none"},
  figure: column.kind === "number",
  cell: (row) => (isLink(column) ? linksTo(addressesIn(column, row)) : cellOf(column, row)),
  attributes: (row) => titled(column, row)
});

function headOf(column: ResultColumn, order: Order, resort: Resort): HTMLElement {
  const sign = order.column === column ? (order.down ? " ↓" : " ↑") : "";
  const button = element("button", {type: "button", class: "sort"}, column.name);
  button.append(element("span", {"aria-hidden": "true"}, sign));
  button.addEventListener("click", () => resort(column, order));
  return button;
}

function cellOf(column: ResultColumn, row: number): Child {
  const value = column.at(row);
  if (value === null) return element("span", {class: "sql-null", "aria-label": t("sql.noValue")}, "—");
  const text = textOf(value, column.type);
  return column.kind === "number" ? grouped(text) : text;
}

/** Words longer than a cell is wide. */
const longWords = 24;

/** A cell that cannot show all of its words says them when it is pointed at. */
function titled(column: ResultColumn, row: number): Attributes {
  if (column.kind === "number" || isLink(column)) return {};
  const text = textOf(column.at(row), column.type);
  return text.length > longWords ? {title: text} : {};
}

/** A number with all its digits, in threes from five on: years stay whole. */
function grouped(digits: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(.*)$/.exec(digits) ?? [];
  if (whole === "") return digits;
  const threes = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${sign === "" ? "" : "−"}${threes}${rest}`;
}

/** Links that one cell has room for; the CSV has all. */
const mostLinks = 12;

/** The ways of a row, one after another: the first in words, further ones by their numbers, and how many more there are. */
function linksTo(addresses: readonly string[]): Child[] {
  const shown = addresses.slice(0, mostLinks);
  const links = shown.map((href, i) => element("a", {href}, i === 0 ? t("sql.sentence") : String(i + 1)));
  const more = addresses.length - shown.length;
  return [...joined(links, " "), more > 0 ? ` ${t("sql.moreLinks", {n: formatCount(more)})}` : null];
}
