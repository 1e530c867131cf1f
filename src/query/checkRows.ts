import {z} from "zod";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();

/** `issues.sql`: one row an issue, with the report that it is about, the gravest first. */
export const IssueRow = z.object({
  origin: z.enum(["report", "ledger", "correction"]),
  check: text,
  severity: z.enum(["error", "warning", "note"]),
  message: text,
  reportId: maybe,
  place: maybe,
  year: z.number().int().nullable(),
  file: maybe,
  factId: maybe,
  sourceStart: count.nullable(),
  sourceEnd: count.nullable()
});
export type IssueRow = z.infer<typeof IssueRow>;

/** `held-reports.sql`: one row a report, with every file that holds it: its path from the ledger and its name. */
export const HeldRow = z.object({
  id: text,
  place: maybe,
  placeShort: maybe,
  year: z.number().int().nullable(),
  kind: text,
  facts: count,
  issues: count,
  paths: z.array(text),
  files: z.array(text)
});
export type HeldRow = z.infer<typeof HeldRow>;

/** `unread-files.sql`: one row a file that holds no readable report. */
export const UnreadFileRow = z.object({path: text, name: text, code: text, reason: text, hint: maybe});
export type UnreadFileRow = z.infer<typeof UnreadFileRow>;

/** `totals.sql`: one row, what the ledger holds. */
export const TotalsRow = z.object({
  reports: count,
  places: count,
  facts: count,
  files: count,
  unread: count,
  errors: count,
  warnings: count,
  notes: count
});
export type TotalsRow = z.infer<typeof TotalsRow>;
