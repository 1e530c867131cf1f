import {type Line, rowLine} from "./written.ts";

/** Rows of one table have as many cells each; fewer rows or cells show no table. */
const fewest = {rows: 2, cells: 2};

/** A cell with more paragraphs than this is not put together. */
const mostParagraphs = 12;

/**
 * The lines of a text in which each cell of a table ends in a tab, as old Word documents come. Rows that follow each other
 * with as many cells are a table; merged cells are not told, so that a row with fewer stands outside of it.
 */
export function docLines(text: string): Line[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const rows = rowsOf(lines);
  const found: Line[] = [];
  for (let i = 0; i < rows.length;) {
    const run = runFrom(rows, i);
    found.push(...(run.length >= fewest.rows ? tableLines(run) : run.map(plainLine)));
    i += run.length;
  }
  return found.filter(({text}) => text.trim() !== "");
}

/** A paragraph, or the cells of a row. */
type Row = {cells: string[]; isRow: boolean};

function rowsOf(given: readonly string[]): Row[] {
  const lines = [...given];
  const rows: Row[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const width = rows.at(-1)?.isRow ? (rows.at(-1)?.cells.length ?? 0) : 0;
    const joined = width >= fewest.cells ? wrapped(lines, i, width) : null;
    const several = joined ? null : severalIn(line);
    if (joined) {
      rows.push({cells: joined.cells, isRow: true});
      i = joined.last;
    } else if (several) {
      rows.push(...several.rows);
      // The last of them goes on with the next paragraph of a cell.
      if (several.rest !== "") lines[i + 1] = `${several.rest} ${lines[i + 1] ?? ""}`;
    } else if (line.endsWith("\t")) rows.push({cells: line.slice(0, -1).split("\t"), isRow: true});
    else rows.push({cells: [line], isRow: false});
  }
  return rows;
}

/** The rows in a line that holds several of one width, behind each of which an empty cell stands for its end. */
function severalIn(line: string): {rows: Row[]; rest: string} | null {
  const cells = line.split("\t");
  for (let at = fewest.cells; 2 * (at + 1) <= cells.length; at++) {
    const count = Math.floor(cells.length / (at + 1));
    const starts = Array.from({length: count}, (_, i) => i * (at + 1));
    if (starts.some((start) => cells[start + at] !== "")) continue;
    const rows = starts.map((start): Row => ({cells: cells.slice(start, start + at), isRow: true}));
    return {rows, rest: cells.slice(count * (at + 1)).join("\t")};
  }
  return null;
}

/** A row of this width whose cells hold several paragraphs, each of which is a line. */
function wrapped(lines: readonly string[], from: number, width: number): {cells: string[]; last: number} | null {
  if (lines[from]?.endsWith("\t")) return null;
  for (let last = from + 1; last < Math.min(lines.length, from + mostParagraphs); last++) {
    const cells = lines
      .slice(from, last + 1)
      .join(" ")
      .split("\t");
    if (cells.length > width + 1) return null;
    if (cells.length === width + 1 && cells.at(-1) === "") return {cells: cells.slice(0, -1), last};
  }
  return null;
}

/** The rows from one on that have its width; a paragraph stands alone. */
function runFrom(rows: readonly Row[], from: number): Row[] {
  const [first, ...rest] = rows.slice(from);
  if (!first) return [];
  if (!first.isRow || first.cells.length < fewest.cells) return [first];
  const end = rest.findIndex(({isRow, cells}) => !isRow || cells.length !== first.cells.length);
  return [first, ...(end === -1 ? rest : rest.slice(0, end))];
}

const plainLine = ({cells}: Row): Line => ({text: cells.join("\t").trimEnd(), row: null});

function tableLines(rows: readonly Row[]): Line[] {
  const table = {rows, columns: rows[0]?.cells.length ?? 0};
  return rows.map(({cells}, row) =>
    rowLine(
      table,
      cells.map((words, column) => ({words, row, column, rows: 1, columns: 1, isHeading: false}))
    )
  );
}
