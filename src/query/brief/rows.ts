import {z} from "zod";
import {count, maybe, text, year} from "../columns.ts";
import {FactRow} from "../report/rows.ts";

/** Which report something stands in, and of which place and year that is. */
const home = {reportId: text, place: maybe, year};

/** `figures.sql`: a figure with the place and year of its report. */
export const HomedFigureRow = FactRow.extend(home);
export type HomedFigureRow = z.infer<typeof HomedFigureRow>;

/** `withdrawn.sql`: a figure that a correction has taken out. */
export const WithdrawnRow = z.object({...home, start: count, end: count, text, sentence: text});
export type WithdrawnRow = z.infer<typeof WithdrawnRow>;

/** `texts.sql`: the clean text of a report. */
export const HomedTextRow = z.object({...home, text});
export type HomedTextRow = z.infer<typeof HomedTextRow>;

/** `reports.sql`: a report that counts, and what its place is called: 赣州市, 赣州, Ganzhou, Ganzhou City. */
export const NamedReportRow = z.object({
  id: text,
  place: maybe,
  year,
  name: maybe,
  short: maybe,
  latin: maybe,
  english: maybe
});
export type NamedReportRow = z.infer<typeof NamedReportRow>;

/** `held.sql`: something that a brief may name. */
export const NameableRow = z.object({
  kind: z.enum(["place", "report", "indicator", "target", "reform"]),
  id: text,
  names: z.array(maybe)
});
export type NameableRow = z.infer<typeof NameableRow>;
