import type {Heading} from "./heading.ts";
import type {Change, Comparator} from "./fact.ts";
import type {Span} from "./span.ts";

/** How a figure is written, which decides how far it can be trusted. */
export type QuantityForm = "arabic" | "chinese" | "scale" | "share" | "fraction" | "rank" | "multiple";

/** A figure as written. Offsets into the clean text; `start` and `end` hold number and unit, no comparator. */
export interface Quantity extends Span {
  sentence: number;
  text: string;
  value: number;
  valueMax: number | null;
  unit: string;
  unitClass: string;
  form: QuantityForm;
  comparator: Comparator;
  /** 由 A 压缩至 B: the value of A, where A stands, and what it counts where that stands behind it (86个科室缩减为41个). */
  from: number | null;
  fromSpan: Span | null;
  fromNoun: Span | null;
  /** Where the words that make the comparator end or begin, so that what is left is the indicator. */
  outer: Span;
  /** Its place in a list of numbers that share a unit or a verb: “分别增长 A、B”; whether all of them have one unit. */
  list: {index: number; size: number; isOneUnit: boolean} | null;
  rules: string[];
}

/** The rule of a figure that was crossed on the way to a higher one: 8万亿 in 连续跨越8万亿、9万亿台阶. */
export const stepPassed = "step passed";

/** A figure that fills a cell of a table, with all that heads it. */
export interface CellMention {
  /** Its rules say how its unit was found. */
  quantity: Quantity;
  table: number;
  /** The headings of its row and of its column, outermost first. */
  row: readonly Heading[];
  column: readonly Heading[];
  /** The headings of the columns to its left that hold figures of the same row, the nearest first. */
  beside: readonly (readonly Heading[])[];
  /** Whether the names of the rows are places or times. */
  names: "label" | "place" | "time";
  /** Whether they are lines of an account, as the head of the names says (预算科目). */
  isAccount: boolean;
  /** By when, as a column of its row says (完成时限); "" for none. */
  deadline: string;
  /** What stands over the table, the nearest first. */
  captions: readonly string[];
  /** Which way it moved, where the cell says so itself. */
  moved: Change | null;
}

/** A sentence that a cell of a table tells, with what its row and its column say of it. */
export type CellTold = Pick<CellMention, "column" | "deadline"> & {sentence: number};
