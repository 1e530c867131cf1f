import type {Severity} from "./vocabulary.ts";
import type {Values} from "./words.ts";

/** Something a check found. The run goes on; `ledger check` lists these and exits 1. */
export interface Issue {
  /** Name of the check that found it, as in `checks.yml`, which has its words in both languages. */
  check: string;
  code: string;
  severity: Severity;
  /** What fills the holes of its words. */
  values: Values;
  /** Those words in English: lower case, value last. */
  message: string;
  /** Where in the clean text, when it is about a stretch of it. */
  span: {start: number; end: number} | null;
  /** The fact it is about, when it is about one. */
  factId: string | null;
}
