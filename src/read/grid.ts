import type {Cell} from "../model/table.ts";

/** A cell of a page, and the places of the grid that it covers. */
interface PlacedCell extends Omit<Cell, "start" | "end"> {
  element: Element;
}

/** The cells of a table, by the rows in which they begin. */
export interface GridTable {
  rows: PlacedCell[][];
  columns: number;
}

/** A table of boxes lays a page out; heads over its columns, no longer than this, make it a table whatever its cells hold. */
const longestHead = 20;
const fewestHeads = 3;

/** A cell with more characters than this holds paragraphs, as in pages that are laid out by tables. */
const longestEntry = 400;

/** No cell covers more; browsers hold columns to this too. */
const mostCovered = 1000;

/** Whether the cells of a table are entries: two rows or more, two columns or more, no table within. */
export function isGrid(element: Element): boolean {
  if (element.nodeName.toUpperCase() !== "TABLE" || !isInnermost(element)) return false;
  const rows = rowsOf(element).map(cellsOf);
  if (rows.length < 2 || rows.every((cells) => cells.length < 2)) return false;
  const isShort = (cell: Element, most: number): boolean => (cell.textContent ?? "").trim().length <= most;
  const [heads = []] = rows;
  if (heads.length >= fewestHeads && heads.every((cell) => isShort(cell, longestHead))) return true;
  return rows.every((cells) => cells.every((cell) => isShort(cell, longestEntry)));
}

const isInnermost = (table: Element): boolean => table.querySelector("table") === null;

/** The tables of a page cover no more places; real ones some ten thousand, and each that is covered takes time and memory. */
const mostPlaces = 1 << 22;

/** Whether the cells of the tables below a node cover no more places than those of any page, before they are put in them. */
export function coversFew(root: ParentNode): boolean {
  let places = 0;
  for (const table of root.querySelectorAll("table")) if (isInnermost(table)) places += placesOf(rowsOf(table));
  return places <= mostPlaces;
}

function placesOf(elements: readonly Element[]): number {
  const covers = (cell: Element, at: number): number =>
    covered(cell, "colspan", mostCovered) * covered(cell, "rowspan", elements.length - at);
  return elements.reduce((sum, row, at) => cellsOf(row).reduce((places, cell) => places + covers(cell, at), sum), 0);
}

/** Puts the cells of a table in their places, as browsers do. */
export function gridTableOf(element: Element): GridTable {
  const elements = rowsOf(element);
  const taken = elements.map((): boolean[] => []);
  const rows = elements.map((row, at) => {
    const cells: PlacedCell[] = [];
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken[at]?.[column]) column++;
      const columns = covered(cell, "colspan", mostCovered);
      const rows = covered(cell, "rowspan", elements.length - at);
      for (const line of taken.slice(at, at + rows)) for (let i = 0; i < columns; i++) line[column + i] = true;
      cells.push({element: cell, row: at, column, rows, columns, isHeading: cell.nodeName.toUpperCase() === "TH"});
    }
    return cells;
  });
  return {rows, columns: Math.max(0, ...taken.map(({length}) => length))};
}

/** How many rows or columns a cell covers; a `rowspan` of 0 is all that are left. */
function covered(cell: Element, name: "rowspan" | "colspan", most: number): number {
  const told = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  if (told === 0 && name === "rowspan") return most;
  return Math.max(1, Math.min(Number.isNaN(told) ? 1 : told, most));
}

const rowsOf = (table: Element): Element[] => [...table.querySelectorAll("tr")];

const cellsOf = (row: Element): Element[] => [...row.childNodes].filter(isCell);

const isCell = (node: Node): node is Element => node.nodeName === "TD" || node.nodeName === "TH";
