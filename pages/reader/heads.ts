import type {Cell} from "../../src/model/table.ts";

/**
 * How many rows at the top of a table, and how many columns at its left, are its headings. The first `titles` of these rows
 * hold one cell each: what the table is called, and its unit.
 */
export interface Heads {
  titles: number;
  rows: number;
  columns: number;
}

/** The cells of a table with what stands in them. */
interface Written {
  cells: readonly Cell[];
  rows: number;
  columns: number;
  textOf: (cell: Cell) => string;
}

/** More headings than these would leave a small window no room for what they head. */
const most = {rows: 6, columns: 3};

const isYear = (text: string): boolean => /^(19|20)\d\d年?$/.test(text);
/** Whether a cell holds a number and no more, a year apart. */
export const isNumber = (text: string): boolean => /^[-−—–+＋]?[\d.,，]+[%％‰]?$/.test(text) && !isYear(text);
const isRunning = (text: string): boolean => /^(序\s*号|编\s*号|行\s*次|(科目)?编码|代码|No\.?)$/i.test(text);

/**
 * The headings of a table: what the container calls so; else the rows above the first that holds a number, and the columns
 * before the first that mostly does. A column of running numbers is one of them.
 */
export function headsOf(table: Written): Heads {
  const titles = titleRows(table);
  const rows = headRows(table, titles);
  return {titles: Math.min(titles, rows), rows, columns: headColumns(table, rows)};
}

/** The rows at the top of which each holds one cell, and no cell reaches below. */
function titleRows({cells, rows}: Written): number {
  for (let row = 0; row < rows - 1; row++) {
    const own = cells.filter((cell) => cell.row === row && (cell.end > cell.start || cell.rows > 1));
    if (own.length !== 1 || own.some((cell) => cell.rows > 1)) return row;
  }
  return 0;
}

/** The row below the titles, and those below it that name no row of their own, as far as they hold no number. */
function headRows({cells, rows, textOf}: Written, titles: number): number {
  const isData = (cell: Cell): boolean => !cell.isHeading && isNumber(textOf(cell));
  const namesRow = ({row, column, start, end}: Cell): boolean => row > titles && column === 0 && end > start;
  const first = cells.find((cell) => isData(cell) || namesRow(cell))?.row ?? titles + 1;
  const told = cells.find(({isHeading, start, end}) => !isHeading && end > start)?.row ?? 0;
  const above = Math.max(told, Math.min(first, most.rows));
  const reach = cells.filter(({row}) => row < above).map(({row, rows}) => (rows > most.rows ? 0 : row + rows));
  return Math.min(Math.max(above, ...reach), most.rows, rows - 1);
}

function headColumns({cells, columns, textOf}: Written, headRows: number): number {
  const first = Array.from({length: Math.min(most.columns, columns - 1)}, (_, column) => {
    const own = cells.filter((cell) => cell.column === column);
    if (own.some((cell) => cell.row < headRows && isRunning(textOf(cell)))) return "running";
    const body = own.filter(({row, start, end}) => row >= headRows && end > start);
    return body.filter((cell) => isNumber(textOf(cell))).length * 2 >= body.length ? "numbers" : "words";
  });
  const found = first.indexOf("numbers");
  // Where no column holds numbers, what stands first names the row.
  return found === -1 ? Math.min(first.indexOf("words") + 1, first.length) : found;
}
