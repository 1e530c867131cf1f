import {firstWhere, type Span} from "../model/span.ts";
import type {Cell} from "../model/table.ts";
import type {Sentence} from "../model/text.ts";
import {sentencesOf} from "./sentences.ts";

/** A stretch of a row, and the column where it is of one cell alone. */
interface Piece extends Span {
  inTable: Required<Sentence>["inTable"];
}

/** A cell with more characters than this tells something. */
const longestEntry = 30;

/** Fewer characters than this tell nothing, whatever marks are among them. */
const shortestProse = 12;

/** Words with a number in fewer characters are a figure by itself: 不低于95%. */
const shortestCount = 8;

/** Reads the rows of the table `index` of a text, whose cells are given: a row by where its line stands. */
export function rowReader(text: string, cells: readonly Cell[], index: number): (line: Span) => Piece[] {
  const filled = cells.filter(({start, end}) => end > start).toSorted((a, b) => a.start - b.start);
  return (line) => {
    const [from, to] = [
      firstWhere(filled, ({start}) => start >= line.start),
      firstWhere(filled, ({start}) => start >= line.end)
    ];
    return rowPieces(
      text,
      line,
      filled.slice(from, to).filter(({end}) => end <= line.end),
      index
    );
  };
}

/** The sentences of a row: the whole row where its cells are entries, else those of each cell. */
function rowPieces(text: string, line: Span, cells: readonly Cell[], index: number): Piece[] {
  const row = cells[0]?.row;
  if (row === undefined) return [{...line, inTable: {table: index, row: 0, column: null}}];
  const written = (cell: Cell): string => text.slice(cell.start, cell.end);
  if (!cells.some((cell) => isProse(written(cell)) || (isInner(cell) && counts(written(cell)))))
    return [{...line, inTable: {table: index, row, column: null}}];
  return cells.flatMap((cell) =>
    sentencesOf(written(cell), cell.start).map((span) => ({...span, inTable: {table: index, row, column: cell.column}}))
  );
}

const isInner = ({row, column, isHeading}: Cell): boolean => row > 0 && column > 0 && !isHeading;

/** Words before a number, in a cell that names no row or column, tell something: 建成服务站点5个. */
const counts = (cell: string): boolean => cell.length >= shortestCount && /^\p{Script=Han}{3}\D*\d/u.test(cell);

const isProse = (cell: string): boolean =>
  cell.length > longestEntry || (cell.length >= shortestProse && /[，。；]/.test(cell));
