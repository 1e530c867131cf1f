import type {Catalogue} from "../../components/data.ts";
import {joined, element, type Child} from "../../components/elements.ts";
import {t} from "../../components/i18n.ts";
import {reportLabel} from "../../components/names.ts";
import {link, sourceLink} from "../../components/state.ts";
import {groupedTable, type Column, type Content} from "../../components/table.ts";
import {groupBy} from "../../../src/model/group.ts";
import {titleOf} from "../../figures/wording.ts";
import {citedIn} from "../../series/series.ts";
import {valuesOf, wordsOf, type Head, type Layout} from "./layout.ts";
import type {Placed} from "./notes.ts";
import {byName, type Order} from "./sort.ts";

export interface MemoTableOptions {
  layout: Layout;
  order: Order;
  catalogue: Catalogue;
  /** Rows that are drawn. */
  most: number;
  /** The numbers that the sources of a line have in their list. */
  numbersOf: (line: number) => readonly number[];
  /** Sorts by a head; the way that its figures are read first. */
  sort: (by: string, first: "down" | "up") => void;
}

/** The memo table: a head sorts, a value opens its sentence, what is missing says why. */
export function memoTable(options: MemoTableOptions): HTMLElement {
  const {layout} = options;
  const names: Column<Head> = {
    label: sortButton(byName, t(layout.down === "places" ? "column.place" : "column.indicator"), "", "up", options),
    head: sortOf(byName, options.order),
    cell: (row) => headOf(row, options)
  };
  const shown = groupBy(layout.rows.slice(0, options.most), ({group}) => group);
  const groups = [...shown].map(([heading, rows]) => ({heading, rows}));
  return groupedTable(groups, {
    caption: captionOf(layout),
    class: "aligned memo",
    columns: [names, ...layout.columns.map((column) => columnOf(column, options))],
    row: ({question}) => ({"data-level": question?.level ?? null, "data-side": question?.side ?? null})
  });
}

/** How much the table holds; the part of the page that it stands in has its title for a name. */
function captionOf({down, rows, columns}: Layout): string {
  const [places, questions] = down === "places" ? [rows.length, columns.length] : [columns.length, rows.length];
  return t("memo.caption", {places, questions});
}

const columnOf = (column: Head, options: MemoTableOptions): Column<Head> => ({
  label: sortButton(column.id, headOf(column, options, false), column.under, firstWay(column), options),
  head: sortOf(column.id, options.order),
  cell: (row) => cellOf(options.layout.at(row, column), options),
  attributes: (row) => ({class: classOf(options.layout.at(row, column))})
});

/** Ranks are read from the first, all else from the largest. */
const firstWay = ({question}: Head): "down" | "up" => (question?.kind === "rank" ? "up" : "down");

const sortOf = (id: string, {by, down}: Order) => ({
  "aria-sort": by === id ? (down ? "descending" : "ascending") : "none"
});

function sortButton(
  id: string,
  label: Content,
  under: string,
  first: "down" | "up",
  {order, sort}: MemoTableOptions
): Child[] {
  const sign = order.by === id ? (order.down ? " ↓" : " ↑") : "";
  const button = element("button", {type: "button", class: "sort", id: `memo-sort-${id}`}, ...[label].flat());
  button.append(element("span", {"aria-hidden": "true"}, sign));
  button.addEventListener("click", () => sort(id, first));
  return [button, under === "" ? null : element("small", {}, under)];
}

/** What a row or a column is called, leading to its indicator or with the numbers of its sources. */
function headOf({name, under, question, line}: Head, {numbersOf}: MemoTableOptions, isRow = true): Content {
  const numbers = line === null ? [] : numbersOf(line);
  const told = numbers.length === 0 ? null : element("sup", {}, ` ${numbers.map((n) => `[${n}]`).join("")}`);
  if (!isRow) return [name, told];
  const id = question?.indicator?.id;
  const words = id ? element("a", {href: link("indicators", {id}), class: "quiet"}, name) : name;
  return [words, told, under === "" ? null : element("small", {}, ` ${under}`)];
}

function classOf({cell}: Placed): string | null {
  if (!cell.told) return `missing ${cell.missing ?? "not_reported"}`;
  return cell.missing;
}

function cellOf(placed: Placed, {layout, catalogue}: MemoTableOptions): Content {
  const {about, notes, state} = wordsOf(placed, layout.usual(placed.question), catalogue);
  const said = notes.map(({kind, words}) => element("em", {"data-note": kind}, words));
  if (!placed.cell.told) return [missingLink(placed, state), said.length ? element("small", {}, ...said) : null];
  return [
    placed.cell.missing === "ambiguous" ? element("b", {title: state}, "? ") : null,
    placed.cell.missing === "given_otherwise" ? element("em", {}, `${state}: `) : null,
    ...valueLinks(placed),
    element("small", {}, ...joined([...about, ...said], " · "))
  ];
}

/** Why there is no figure, leading to the report in which none was found. */
function missingLink({line}: Placed, state: string): HTMLElement {
  const [report] = line.reports;
  const title = t("memo.missing", {report: reportLabel(report)});
  return element("a", {href: link("report", {id: report.id}), class: "quiet", title}, state);
}

/** The figures of a cell, each leading to its sentence. */
function valueLinks(placed: Placed): Child[] {
  const {cell, line} = placed;
  const {told} = cell;
  if (!told) return [];
  const values = valuesOf(placed);
  return citedIn(told).flatMap(({row, fact}, i): Child[] => {
    const value = values[i] ?? "";
    const attributes = {
      href: sourceLink(row.id, fact),
      title: titleOf(fact, cell.kind, told.cell.givers ? reportLabel(row) : line.name),
      "aria-label": t("compare.openCell", {value, place: line.name}),
      class: "value"
    };
    return [i === 0 ? null : " / ", element("a", attributes, value)];
  });
}
