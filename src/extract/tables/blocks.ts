import type {Lexicon} from "../../lexicon/index.ts";
import {covers, type Entry, filled, type Grid} from "./grid.ts";
import {type Shape, shapesOf} from "./shapes.ts";

type Row = readonly Entry[];

/** A stretch of a table under one head: a table may hold several, one below the other. */
export interface Block {
  /** Lines within the table above the head: its title, its unit. */
  captions: Entry[];
  heads: Row[];
  body: Row[];
  /** Rows that number the columns. */
  numbering: Row[];
}

/** Parts a table where a new head begins. */
export function blocksOf(grid: Grid, lexicon: Lexicon): Block[] {
  const shapes = shapesOf(grid, lexicon);
  const blocks: Block[] = [];
  let at = 0;
  while (at < grid.rows.length) {
    const captions = captionsAt(grid, shapes, at);
    const heads = headsAt(grid, shapes, at + captions.length, lexicon);
    const begin = at + captions.length + heads.length;
    const end = endOf({grid, shapes, lexicon}, begin, grid.rows[at + captions.length] ?? []);
    const rows = grid.rows.slice(at, end);
    const isNumbering = (_: Row, i: number): boolean => shapes[at + i] === "numbering";
    blocks.push({
      captions: captions.flatMap(filled),
      heads: heads.filter((_, i) => shapes[at + captions.length + i] !== "numbering"),
      body: grid.rows
        .slice(begin, end)
        .filter((_, i) => shapes[begin + i] !== "blank" && shapes[begin + i] !== "numbering"),
      numbering: rows.filter(isNumbering)
    });
    at = Math.max(end, at + 1);
  }
  return blocks;
}

/** Rows from `at` on that head nothing: blank ones, titles, lines with the unit. */
function captionsAt({rows, columns}: Grid, shapes: readonly Shape[], at: number): Row[] {
  let end = at;
  while (end < rows.length && isCaption(rows[end] ?? [], shapes[end], shapes[end + 1], columns)) end++;
  return rows.slice(at, end);
}

/** A single cell above figures that stands over their column alone is their head. */
function isCaption(row: Row, shape: Shape | undefined, next: Shape | undefined, columns: number): boolean {
  if (shape === "blank" || shape === "unit") return true;
  if (shape !== "line") return false;
  const [cell] = filled(row);
  const isOverColumn = cell !== undefined && cell.column > 0 && cell.columns < columns - 1;
  return !(isOverColumn && next === "figures");
}

function headsAt(grid: Grid, shapes: readonly Shape[], at: number, lexicon: Lexicon): Row[] {
  const {rows} = grid;
  if (shapes[at] !== "texts" && shapes[at] !== "line") return [];
  let end = at + 1;
  while (end < rows.length && goesOn({grid, shapes, lexicon}, at, end)) end++;
  return rows.slice(at, end);
}

interface Reading {
  grid: Grid;
  shapes: readonly Shape[];
  lexicon: Lexicon;
}

/** Whether the row `next` still belongs to the head that begins with the row `first`. */
function goesOn({grid: {rows}, shapes, lexicon}: Reading, first: number, next: number): boolean {
  const [row, above] = [rows[next] ?? [], rows[next - 1] ?? []];
  if (shapes[next] === "numbering") return true;
  if (shapes[next] === "figures") return false;
  const cells = filled(row);
  if (cells.length === 0) return false;
  if (cells.some((cell) => cell.row < next && cell.row >= first)) return true;
  if (shapes[next] !== "texts") return false;
  const isUnnamed = (row[0]?.bare ?? "") === "";
  return (
    isUnnamed ||
    cells.every(({isHeading}) => isHeading) ||
    above.some((cell) => isParted(cell, cells)) ||
    cells.slice(1).every((cell) => isHeadingLike(cell, lexicon))
  );
}

/** Whether a merged head stands over several cells. */
const isParted = (cell: Entry, below: readonly Entry[]): boolean =>
  cell.bare !== "" &&
  cell.columns > 1 &&
  below.filter(({column, columns}) => covers(cell, column) && columns < cell.columns).length > 1;

/** A cell that tells no more than a kind of figure, a unit or what its column holds. */
function isHeadingLike({text}: Entry, {headings}: Lexicon): boolean {
  const {words, kinds, units, column} = headings.read(text);
  return column !== null || ((kinds.length > 0 || units.length > 0) && words === "");
}

/** Where the block ends whose body begins with the row `begin`: where another head does, with what stands over that. */
function endOf({grid: {rows}, shapes, lexicon}: Reading, begin: number, head: Row): number {
  for (let at = begin; at < rows.length; at++) {
    let next = at;
    while (shapes[next] === "blank" || shapes[next] === "unit" || shapes[next] === "line") next++;
    if (next < rows.length && shapes[next] === "texts" && heads(rows[next] ?? [], head, lexicon)) return at;
  }
  return rows.length;
}

/** Whether a row of texts begins a head: it names what its columns hold, or is the head again. */
function heads(row: Row, head: Row, {headings}: Lexicon): boolean {
  const [first] = filled(row);
  if (first === undefined) return false;
  const kind = headings.read(first.text).column;
  const isSame =
    filled(head)
      .map(({bare}) => bare)
      .join("\t") ===
    filled(row)
      .map(({bare}) => bare)
      .join("\t");
  return isSame || kind === "label" || kind === "place" || kind === "time" || kind === "ordinal";
}
