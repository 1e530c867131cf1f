import {z} from "zod";
import {count, maybe, text, year} from "../columns.ts";

/** `diff.sql`: what became of a figure between two runs. */
export const DiffRow = z.object({
  /** Re-anchored: it says the same in another place. */
  action: z.enum(["added", "withdrawn", "changed", "re-anchored"]),
  /** Whether the report has another text, or the same text is read otherwise. */
  because: z.enum(["report", "reading"]),
  placeCode: maybe,
  placeName: maybe,
  placeEnglish: maybe,
  year,
  /** Entry of the catalogue; its names are null where there is none any more. */
  indicatorId: maybe,
  indicatorZh: maybe,
  indicatorEn: maybe,
  /** What the report calls it. */
  label: text,
  /** Of the later run; of a figure that is gone, of the earlier. */
  reportId: text,
  title: maybe,
  /** Null where it is gone. */
  factId: maybe,
  /** Null where it is new. */
  previousId: maybe,
  text,
  sentence: text,
  /** Null where it is new. */
  previousText: maybe,
  previousSentence: maybe,
  /** How it was read and how it is read, as JSON with the names of a figure. */
  before: maybe,
  after: maybe,
  /** What is said otherwise: value, period … */
  fields: z.array(text),
  /** Where it stands in the clean text; null where the ledger does not hold it any more. */
  start: count.nullable(),
  end: count.nullable()
});
export type DiffRow = z.infer<typeof DiffRow>;

/** `counts.sql`: how many figures of a place and indicator became what between two runs. */
export const DiffCountRow = z.object({
  placeName: maybe,
  placeEnglish: maybe,
  /** Its name in the catalogue, else what reports call it. */
  indicator: text,
  indicatorEn: maybe,
  indicatorId: maybe,
  added: count,
  withdrawn: count,
  changed: count,
  reanchored: count
});
export type DiffCountRow = z.infer<typeof DiffCountRow>;

/** `runs.sql`: a run that changed the ledger, first to last. */
export const EndedRow = z.object({
  id: count,
  /** UTC, as 2025-12-31T08:00:00Z. */
  finishedAt: text,
  reportsAdded: count,
  reportsChanged: count,
  reportsWithdrawn: count,
  /** Figures of reports that it took out of which only the number is known. */
  unkept: count
});
export type EndedRow = z.infer<typeof EndedRow>;
