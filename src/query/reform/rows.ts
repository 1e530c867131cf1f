import {z} from "zod";
import {count, maybe, text, year} from "../columns.ts";

/** `dots.sql`: a report that names a reform which another place names too. Offsets count the clean text. */
export const ReformDotRow = z.object({
  key: text,
  reportId: text,
  year,
  /** Read as a reform of the report, or its name in quotation marks and no more. */
  how: z.enum(["named", "quoted"]),
  /** Whether no report of an earlier year names it. */
  first: z.boolean(),
  /** The name as it stands there. */
  name: text,
  start: count,
  end: count
});
export type ReformDotRow = z.infer<typeof ReformDotRow>;

/** `counts.sql`: how many reforms a report names in a policy domain, and how many that no other place names. */
export const ReformCountRow = z.object({reportId: text, domain: text, reforms: count, alone: count});
export type ReformCountRow = z.infer<typeof ReformCountRow>;

/** `named.sql`: a reform that a report names, and the slice that it is listed in. */
export const NamedReformRow = z.object({
  slice: text,
  report: text,
  start: count,
  end: count,
  name: text,
  domain: text,
  shared: z.boolean()
});
export type NamedReformRow = z.infer<typeof NamedReformRow>;

/** `words.sql`: a sentence in which a report names a reform which another place names too. */
export const ReformWordsRow = z.object({domain: text, key: text, report: text, start: count, text});
export type ReformWordsRow = z.infer<typeof ReformWordsRow>;

/** `clusters.sql`: one row a reform that reports of two places or more name. */
export const ReformClusterRow = z.object({
  key: text,
  name: text,
  domain: text,
  branded: z.boolean(),
  reports: count,
  places: count,
  firstYear: year,
  firstPlace: maybe,
  firstPlaceCode: maybe,
  lastYear: year
});
export type ReformClusterRow = z.infer<typeof ReformClusterRow>;
