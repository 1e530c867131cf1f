/** Something a check found. The run goes on; `ledger check` lists these and exits 1. */
export interface Issue {
  /** Name of the check that found it, as in `src/check/`. */
  check: string;
  severity: "error" | "warning" | "note";
  /** Lower case, value last. */
  message: string;
  /** Where in the clean text, when it is about a stretch of it. */
  span: {start: number; end: number} | null;
  /** The fact it is about, when it is about one. */
  factId: string | null;
}
