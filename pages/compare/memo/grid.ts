import {guarded} from "../../../src/model/csv.ts";
import {element} from "../../components/elements.ts";
import {t} from "../../components/i18n.ts";
import {absolute, sourceLink} from "../../components/state.ts";
import {table} from "../../components/table.ts";
import {wordsOf, type CellWords, type Head, type Layout} from "./layout.ts";
import type {Placed} from "./notes.ts";
import {citedAs, numbersOf, wholeAddress} from "./sources.ts";
import type {MemoView} from "./view.ts";

/** A memo table as text, for where it is pasted: its sources below it, and the address that shows it again. */
export interface Pasted {
  /** Lines parted by line ends, cells by tabs. */
  plain: string;
  html: string;
}

/** The table as it is seen, whole: what stands in a cell, and behind it in brackets when it is of and what to be careful about. */
export function pastedOf(view: MemoView, layout: Layout, address: string): Pasted {
  const {sources} = view;
  const grid = [heads(layout), ...layout.rows.map((row) => rowWords(row, layout, view))];
  const below = sources.map((source) => `[${source.number}] ${citedAs(source)}. ${wholeAddress(source)}`);
  const lines = [...grid.map((row) => row.map((words) => guarded(oneLine(words))).join("\t")), "", ...below, address];
  return {plain: lines.join("\n"), html: htmlOf(view, layout, address)};
}

const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

export const headWords = ({name, under}: Head): string => (under === "" ? name : `${name} (${under})`);

export const cornerWords = ({down}: Layout): string => t(down === "places" ? "column.place" : "column.indicator");

const heads = (layout: Layout): string[] => [cornerWords(layout), ...layout.columns.map(headWords)];

const rowWords = (row: Head, layout: Layout, view: MemoView): string[] => [
  rowName(row, view),
  ...layout.columns.map((column) => cellText(wordsIn(layout.at(row, column), layout, view)))
];

const wordsIn = (placed: Placed, layout: Layout, {catalogue}: MemoView): CellWords =>
  wordsOf(placed, layout.usual(placed.question), catalogue);

/** The name of a row, with the numbers of its sources where it is a line. */
export function rowName(row: Head, {sources, memo}: MemoView): string {
  const numbers = row.line === null ? [] : numbersOf(sources, memo, row.line);
  return [headWords(row), ...numbers.map((n) => `[${n}]`)].join(" ");
}

/** When a figure is of, what it counts, and what to be careful about, in one phrase. */
export const asideOf = ({about, notes}: CellWords): string =>
  [...about, ...notes.map(({words}) => words)].join(t("list.semicolon"));

function cellText(words: CellWords): string {
  const aside = asideOf(words);
  const said = [words.state, words.value].filter(Boolean).join(": ");
  return aside === "" ? said : t("memo.aside", {said, aside});
}

/** The table as HTML of its own, each value leading to its sentence, that a word processor and a spreadsheet take. */
function htmlOf(view: MemoView, layout: Layout, address: string): string {
  const columns = layout.columns.map((column) => ({
    label: headWords(column),
    cell: (row: Head) => pastedCell(layout.at(row, column), layout, view)
  }));
  const name = {label: cornerWords(layout), cell: (row: Head) => rowName(row, view)};
  const made = table(layout.rows, {caption: t("memo.title"), columns: [name, ...columns]}).querySelector("table");
  made?.setAttribute("border", "1");
  const items = view.sources.map((source) =>
    element("p", {}, `[${source.number}] ${citedAs(source)}. `, anchor(wholeAddress(source), wholeAddress(source)))
  );
  return element("div", {}, made, ...items, element("p", {}, anchor(address, address))).innerHTML;
}

const anchor = (href: string, words: string): HTMLElement => element("a", {href}, words);

function pastedCell(placed: Placed, layout: Layout, view: MemoView) {
  const words = wordsIn(placed, layout, view);
  const {told} = placed.cell;
  if (!told) return cellText(words);
  const aside = asideOf(words);
  const value = anchor(absolute(sourceLink(told.row.id, told.fact)), words.value);
  return [value, aside === "" ? null : ` ${t("memo.aside", {said: "", aside}).trim()}`];
}
