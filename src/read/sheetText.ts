import type {Sheet, SheetCell, SheetRange} from "../model/sheet.ts";
import type {SourceText} from "../model/source.ts";
import type {Span} from "../model/span.ts";
import type {Cell, Table} from "../model/table.ts";
import {type Block, blocksOf} from "./blocks.ts";

/**
 * Sheets one below the other as a text, with the tables in them: the name of a sheet where it is one, lines above and below a
 * table, a line for each row of it.
 */
export function sheetsText(
  sheets: readonly Sheet[],
  isName: (name: string) => boolean
): Pick<SourceText, "text" | "tables"> {
  const text = growing();
  for (const sheet of sheets.filter(({rows}) => rows.length > 0)) {
    if (isName(sheet.name)) text.line(sheet.name);
    for (const block of blocksOf(sheet)) {
      if (block.kind === "table") writeTable(block, sheet, text);
      else for (const line of block.rows.flatMap(linesIn)) text.line(line);
    }
  }
  return {text: text.lines.join("\n"), tables: text.tables};
}

/** A text to which lines and tables are added. */
interface Growing {
  lines: string[];
  tables: Table[];
  /** Adds a line, and tells where it starts. */
  line(text: string): number;
}

function growing(): Growing {
  let length = 0;
  const lines: string[] = [];
  const line = (text: string): number => {
    lines.push(text);
    const start = length;
    length += text.length + "\n".length;
    return start;
  };
  return {lines, tables: [], line};
}

/** A row outside of tables: a cell with lines of its own is as many, others stand side by side. */
function linesIn({cells}: Sheet["rows"][number]): string[] {
  const [first] = cells;
  if (first && cells.length === 1) return first.shown.split("\n").filter((line) => line.trim() !== "");
  return [cells.map(inOneLine).join("\t")];
}

const inOneLine = ({shown}: SheetCell): string => shown.replace(/[\t\n]+/g, " ");

/** Each place of the grid that is seen has its cell, an empty one too, but for rows that say nothing. */
function writeTable({rows, range}: TableBlock, sheet: Sheet, text: Growing): void {
  const {top, left, bottom, right} = range;
  const placed = placing(range, sheet);
  const cells: Cell[] = [];
  const spans = rows.map((row): Span => {
    let words = "";
    const own = placed(row).map(({cell, ...place}, i) => {
      if (i > 0) words += "\t";
      const start = words.length;
      words += cell ? inOneLine(cell) : "";
      return {...place, start, end: words.length, isHeading: false};
    });
    const line = words.trimEnd();
    const start = text.line(line);
    const within = (at: number): number => start + Math.min(at, line.length);
    for (const cell of own) cells.push({...cell, start: within(cell.start), end: within(cell.end)});
    return {start, end: start + line.length};
  });
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const origin = {sheet: sheet.name, row: top, column: left};
  text.tables.push({start, end, rows: bottom - top + 1, columns: right - left + 1, cells, origin});
}

type TableBlock = Extract<Block, {kind: "table"}>;

interface Place extends Pick<Cell, "row" | "column" | "rows" | "columns"> {
  cell: SheetCell | undefined;
}

/** The places of a row, row after row, but for hidden ones and those that a merged cell covers. */
function placing(range: SheetRange, {merges, hidden}: Sheet): (row: Sheet["rows"][number]) => Place[] {
  const {top, left, bottom, right} = range;
  const columns = seenColumns(range, new Set(hidden.columns));
  const ranges = new Map(merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const covered = new Set<string>();
  return ({row, cells}) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return columns.flatMap((column) => {
      if (covered.has(`${row} ${column}`)) return [];
      const merge = ranges.get(`${row} ${column}`);
      const rows = Math.min(merge?.bottom ?? row, bottom) - row + 1;
      const width = Math.min(merge?.right ?? column, right) - column + 1;
      if (merge) cover(covered, {top: row, left: column, bottom: row + rows - 1, right: column + width - 1});
      return [{row: row - top, column: column - left, rows, columns: width, cell: byColumn.get(column)}];
    });
  };
}

const seenColumns = ({left, right}: SheetRange, hidden: ReadonlySet<number>): number[] =>
  Array.from({length: right - left + 1}, (_, i) => left + i).filter((column) => !hidden.has(column));

/** Marks the places that a merged cell covers besides its first; of ranges that overlap, each place once. */
function cover(covered: Set<string>, {top, left, bottom, right}: SheetRange): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = row === top ? left + 1 : left; column <= right && !covered.has(`${row} ${column}`); column++) {
      covered.add(`${row} ${column}`);
    }
  }
}
