import type {Lexicon} from "../../lexicon/index.ts";
import {type Entry, filled, type Grid} from "./grid.ts";
import {figureIn, plainNumber} from "./figure.ts";

/** What a row looks like: how its cells are filled, before anybody knows what they mean. */
export type Shape = "blank" | "line" | "unit" | "numbering" | "figures" | "texts";

/** Whether a cell looks like a figure, whatever its headings make of it. */
export function looksLikeFigure({bare}: Entry, lexicon: Lexicon): boolean {
  const read = figureIn(bare, "", lexicon);
  return read !== null && !("reason" in read);
}

/** The shape of every row of a table. */
export const shapesOf = ({rows}: Grid, lexicon: Lexicon): Shape[] => rows.map((row) => shapeOf(row, lexicon));

function shapeOf(row: readonly Entry[], lexicon: Lexicon): Shape {
  const cells = filled(row);
  if (cells.length === 0) return "blank";
  if (isNumbering(cells, lexicon)) return "numbering";
  if (cells.some((cell) => looksLikeFigure(cell, lexicon))) return "figures";
  if (cells.some(({bare}) => lexicon.headings.unitsOfLine(bare).length > 0)) return "unit";
  return cells.length === 1 ? "line" : "texts";
}

/** Rows that number the columns, or say how one is made of others: 1, 2, 3=2/1. */
function isNumbering(cells: readonly Entry[], {headings: {numbering: formula}}: Lexicon): boolean {
  const numbers = cells.map(({bare}) => (/^\d{1,2}$/u.test(bare) ? plainNumber(bare) : null));
  const first = numbers.findIndex((number) => number !== null);
  const rest = cells.slice(Math.max(first, formula.test(cells[0]?.bare ?? "") ? 0 : 1));
  const hasFormula = rest.some(({bare}) => formula.test(bare));
  if (rest.length < 2 || !rest.every(({bare}) => formula.test(bare) || /^\d{1,2}$/u.test(bare))) return false;
  const counted = numbers.filter((number) => number !== null);
  return hasFormula || (counted.length >= 3 && counted[0] === 1 && counted.every((number, i) => number === i + 1));
}
