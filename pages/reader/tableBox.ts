import type {Cell} from "../../src/model/table.ts";
import type {PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import type {Block} from "./blocks.ts";
import {isNumber, type Heads} from "./heads.ts";
import type {PlacedTable} from "./tables.ts";
import type {TextView} from "./view.ts";

const noHeads: Heads = {titles: 0, rows: 0, columns: 0};

type CellBlock = Required<Block>["cell"];

/** A cell of a table: a heading of columns, of rows, or an entry. */
export function drawCell(
  {table, at}: CellBlock,
  content: readonly (Node | string)[],
  {tables, text}: TextView
): HTMLElement {
  const heads = tables.find(({index}) => index === table)?.heads ?? noHeads;
  if (at.row < heads.titles) return element("div", {}, ...content);
  const [column, row] = [at.row < heads.rows, at.column < heads.columns];
  const isHeading = at.isHeading || column || row;
  const isStub = row && at.column + at.columns >= heads.columns;
  return element(
    isHeading ? "th" : "td",
    {
      scope: isHeading ? scopeOf(column, column ? at.columns : at.rows) : null,
      rowspan: at.rows > 1 ? at.rows : null,
      colspan: at.columns > 1 ? at.columns : null,
      class: isStub ? "stub" : !isHeading && isNumber(text.slice(at.start, at.end)) ? "number" : null,
      style: at.indent ? `--indent: ${at.indent / 2}em` : null
    },
    ...content
  );
}

const scopeOf = (isColumn: boolean, covered: number): string =>
  (isColumn ? "col" : "row") + (covered > 1 ? "group" : "");

/** Paragraphs one below the other, cells in the box of their table. */
export function laidOut({blocks, tables}: TextView, drawn: readonly HTMLElement[]): HTMLElement[] {
  const boxes = new Map(tables.map((table) => [table.index, boxOf(table)]));
  const placed = new Set<HTMLElement>();
  for (const [i, {cell}] of blocks.entries()) {
    const own = drawn[i];
    const box = cell && boxes.get(cell.table);
    if (cell && own) box?.add(cell.at, own);
    if (own) placed.add(box?.element ?? own);
  }
  return [...placed];
}

/** A box in which a wide table scrolls by itself, and what adds a cell to it. */
interface Box {
  element: HTMLElement;
  add: (at: Cell, drawn: HTMLElement) => void;
}

function boxOf({index, heads, rows, columns}: PlacedTable): Box {
  const caption = element("caption");
  const lines = Array.from({length: rows}, (_, row) => (row < heads.titles ? caption : element("tr")));
  const table = element("table", {}, heads.titles > 0 ? caption : null);
  if (heads.rows > heads.titles) table.append(element("thead", {}, ...lines.slice(heads.titles, heads.rows)));
  table.append(element("tbody", {}, ...lines.slice(heads.rows)));
  const name = t("reader.table", {n: index + 1, rows: formatCount(rows), columns: formatCount(columns)});
  return {
    element: element("div", {class: "table-box", tabindex: 0, role: "region", "aria-label": name}, table),
    add: ({row}, drawn) => lines[row]?.append(drawn)
  };
}

/** Scrolls a box so that a cell of it stands in the middle of what its headings leave free. */
export function scrollWithin(box: Element, cell: Element): void {
  const [inner, outer] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
  const head = box.querySelector("thead")?.offsetHeight ?? 0;
  const stub = box.querySelector<HTMLElement>("tbody .stub")?.offsetWidth ?? 0;
  box.scrollTop += (inner.top + inner.bottom - outer.top - head - outer.bottom) / 2;
  box.scrollLeft += (inner.left + inner.right - outer.left - stub - outer.right) / 2;
}

/**
 * The cells that head a cell, as places in the list of blocks: on either side those that the path of its figure names, the
 * nearest of each name, or where it names none the headings of its row or column.
 */
export function headingsOf({blocks, tables, text}: TextView, of: number, path: PageFact["cell"]): number[] {
  const own = blocks[of]?.cell;
  const heads = tables.find(({index}) => index === own?.table)?.heads;
  if (!own || !heads) return [];
  const {at} = own;
  const written = blocks.flatMap(({cell, start, end}, i) => {
    const isBefore = cell?.table === own.table && cell.at.row <= at.row && i !== of && end > start;
    return isBefore ? [{i, cell: cell.at, words: plain(text.slice(start, end))}] : [];
  });
  const left = written.filter(({cell}) => cell.column < at.column);
  const beside = left.filter(({cell}) => cell.row + cell.rows > at.row && cell.column < heads.columns);
  const above = written.filter(({cell}) => cell.row < at.row && meets(cell, at));
  const top = above.filter(({cell}) => cell.row >= heads.titles && cell.row < heads.rows);
  return [...named(left, path?.row, beside), ...named(above, path?.column, top)];
}

interface WrittenCell {
  i: number;
  cell: Cell;
  words: string;
}

function named(cells: readonly WrittenCell[], path: readonly string[] = [], others: readonly WrittenCell[]): number[] {
  const names = new Set(path.map(plain));
  const found = new Map(cells.filter(({words}) => names.has(words)).map(({words, i}) => [words, i]));
  return found.size > 0 ? [...found.values()] : others.map(({i}) => i);
}

/** Whether two cells stand in the same column. */
const meets = (a: Cell, b: Cell): boolean => a.column < b.column + b.columns && b.column < a.column + a.columns;

const plain = (words: string): string => words.replaceAll(/\s/g, "");
