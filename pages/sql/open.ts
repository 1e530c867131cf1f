import type {ColumnSchema} from "../components/data.ts";
import {get, here, note} from "../components/state.ts";
import type {Fault} from "./faults.ts";
import type {Ways} from "./links.ts";
import {type CellText, fromAddress, toAddress} from "./notebook.ts";
import type {Result} from "./result.ts";

/** What a cell gave when it ran last. */
export interface Answer {
  result: Result;
  ways: Ways | null;
  /** The analyst's tables that it is of, by their names. */
  tables: readonly string[];
  /** What these hold in the columns that kept their names, by name. */
  held: ReadonlyMap<string, ColumnSchema>;
  /** Milliseconds. */
  took: number;
}

export type Outcome = {answer: Answer} | {fault: Fault};

/** A cell as it is open: what it says, and what came of it. */
export interface Cell extends CellText {
  readonly id: number;
  outcome: Outcome | null;
}

/** The longest address that web servers and chat programs can be trusted with, in characters. */
export const longestAddress = 8000;

/** The notebook that is open, and what the address held of it when it was noted last. */
let open: {cells: Cell[]; noted: string | null} | null = null;
let lastId = 0;

/** A cell that has not run. */
export const cellOf = (text: CellText): Cell => ({...text, id: ++lastId, outcome: null});

/**
 * The cells that the address asks for, with what they gave where they are those that are open already: another language or
 * theme changes nothing. `first` where it asks for none. Throws Error for an address that was cut off.
 */
export function cellsHere(first: () => CellText[]): Cell[] {
  const asked = get("cells");
  if (open?.noted === asked) return open.cells;
  // Whatever becomes of the address, it is not read twice.
  open = {cells: first().map(cellOf), noted: asked};
  if (asked !== null) open.cells = fromAddress(asked).map(cellOf);
  return open.cells;
}

/** Keeps cells as those that are open, and in the address where there is room for them. */
export function noteCells(cells: Cell[]): void {
  const packed = toAddress(cells);
  const noted = here({cells: packed}).length <= longestAddress ? packed : null;
  open = {cells, noted};
  note({cells: noted});
}

/** The address that opens the same cells anywhere, however long. */
export const addressOf = (cells: readonly CellText[]): string => here({cells: toAddress(cells)});
