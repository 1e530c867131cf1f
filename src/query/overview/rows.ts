import {z} from "zod";
import {count, maybe, text, year} from "../columns.ts";
import {FigureRow} from "../figure.ts";
import {IndicatorRow} from "../indicator/rows.ts";

/** `agenda.sql`: the headline number of reforms of each report that states one. Offsets into the clean text. */
export const AgendaRow = FigureRow.pick({
  reportId: true,
  start: true,
  end: true,
  text: true,
  value: true,
  valueMax: true,
  unit: true,
  comparator: true,
  role: true,
  indicator: true
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** `words.sql`: a word to look for that some sentence holds. */
export const WordRow = z.object({word: text});
export type WordRow = z.infer<typeof WordRow>;

/** `runs.sql`: the latest runs that changed the ledger, latest first. */
export const RunRow = z.object({
  id: count,
  finishedAt: text,
  filesUnread: count,
  reportsAdded: count,
  reportsChanged: count,
  reportsWithdrawn: count,
  factsAdded: count,
  factsChanged: count,
  factsWithdrawn: count,
  /** Figures that say the same in another place of the text. */
  factsReanchored: count
});
export type RunRow = z.infer<typeof RunRow>;

/** `history.sql`: what the latest runs did to each report that they touched. */
export const HistoryRow = z.object({
  runId: count,
  finishedAt: text,
  action: z.enum(["added", "changed", "withdrawn"]),
  reportId: text,
  /** Whether the ledger still holds this very report. */
  held: z.boolean(),
  placeName: maybe,
  placeEnglish: maybe,
  year,
  title: maybe,
  fileName: text,
  facts: count,
  factsAdded: count,
  factsChanged: count,
  factsWithdrawn: count,
  /** Figures that say the same in another place of the text. */
  factsReanchored: count
});
export type HistoryRow = z.infer<typeof HistoryRow>;

/** `fact-changes.sql`: what the latest update did to a figure of a report that was there before and is there still. */
export const FactChangeRow = z.object({
  /** Id of the report now. */
  reportId: text,
  action: z.enum(["added", "changed", "withdrawn"]),
  text,
  sentence: text,
  /** How it was read and how it is read, as JSON with the names of a figure. */
  before: maybe,
  after: maybe,
  start: count.nullable(),
  end: count.nullable()
});
export type FactChangeRow = z.infer<typeof FactChangeRow>;

/** `totals.sql`: one row, what the ledger holds. */
export const TotalsRow = z.object({
  reports: count,
  /** What tables of metrics say, a document for each place in one. */
  statistics: count,
  places: count,
  facts: count,
  files: count,
  unread: count,
  errors: count,
  warnings: count,
  notes: count
});
export type TotalsRow = z.infer<typeof TotalsRow>;

/** `headlines.sql`: an entry of the catalogue that many places give a figure of. */
export const HeadlineRow = IndicatorRow.extend({
  /** Places with a figure of it. */
  places: count
});
export type HeadlineRow = z.infer<typeof HeadlineRow>;

/** `same-text.sql`: a file whose report is held as another file has it. */
export const SameTextRow = z.object({name: text, stands: text});
export type SameTextRow = z.infer<typeof SameTextRow>;
