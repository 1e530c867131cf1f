/** A text of a cell that leads somewhere. */
export interface Linked {
  text: string;
  /** A web address, or `#` and a cell of the workbook: `#sources!A2`. */
  to: string;
}

/** What stands in a cell; a Date is a day. */
export type SheetValue = string | number | boolean | Date | Linked | null;

/** A sheet of a workbook: its rows, below a head that stays in sight. */
export interface Sheet {
  name: string;
  head: string[];
  rows: SheetValue[][];
}
