import type {Span} from "./span.ts";
import type {Cell, Table} from "./table.ts";

/** A cell and where it stands in the source text, as received. */
export interface ReceivedCell extends Cell {
  received: Span;
}

/**
 * A cell in a few numbers: characters since the cell before it, or since the table begins, and its own; the same in the source
 * text; columns left out before it in its row, rows and columns that it covers, 1 for a heading, its indent. What is left out
 * at the end is `usual`.
 */
type PackedCell = readonly number[];

/** A table as pages get it: a list of cells for each row. */
export interface PackedTable extends Pick<Table, "start" | "columns" | "origin"> {
  /** Where it begins in the source text. */
  received: number;
  rows: PackedCell[][];
}

const usual = [0, 1, 1, 0, 0] as const;

/** Packs a table, its cells in the order of their text. */
export function packTable(table: Table & {received: number; cells: readonly ReceivedCell[]}): PackedTable {
  const {start, received, rows, columns, cells, origin} = table;
  const packed = Array.from({length: rows}, (): PackedCell[] => []);
  let at: Ends = {row: -1, column: 0, end: start, received};
  for (const cell of cells) {
    if (cell.row !== at.row) at = {...at, row: cell.row, column: 0};
    packed[cell.row]?.push(shortened([...stretches(cell, at), ...shape(cell, at)]));
    at = after(cell);
  }
  return {start, received, columns, origin, rows: packed};
}

/** The cells of a packed table, as they were. */
export function cellsOf({start, received, rows}: PackedTable): ReceivedCell[] {
  let at: Ends = {row: -1, column: 0, end: start, received};
  return rows.flatMap((cells, row) => {
    at = {...at, row, column: 0};
    return cells.map((packed) => {
      const cell = unpacked(packed, at);
      at = after(cell);
      return cell;
    });
  });
}

/** Where the cell before ends: in its row, and in both texts. */
interface Ends {
  row: number;
  column: number;
  end: number;
  received: number;
}

const after = ({row, column, columns, end, received}: ReceivedCell): Ends => ({
  row,
  column: column + columns,
  end,
  received: received.end
});

const stretches = ({start, end, received}: ReceivedCell, at: Ends): number[] => [
  start - at.end,
  end - start,
  received.start - at.received,
  received.end - received.start
];

const shape = ({column, rows, columns, isHeading, indent = 0}: Cell, at: Ends): number[] => [
  column - at.column,
  rows,
  columns,
  Number(isHeading),
  indent
];

/** Without what is usual at its end. */
function shortened(numbers: readonly number[]): number[] {
  const first = numbers.length - usual.length;
  let length = numbers.length;
  while (length > first && numbers[length - 1] === usual[length - 1 - first]) length--;
  return numbers.slice(0, length);
}

function unpacked(packed: PackedCell, at: Ends): ReceivedCell {
  const [gap = 0, own = 0, sourceGap = 0, sourceOwn = 0, step = 0, rows = 1, columns = 1, heading = 0, indent = 0] =
    packed;
  const [start, received] = [at.end + gap, at.received + sourceGap];
  return {
    row: at.row,
    column: at.column + step,
    rows,
    columns,
    isHeading: heading === 1,
    ...(indent > 0 && {indent}),
    start,
    end: start + own,
    received: {start: received, end: received + sourceOwn}
  };
}
