import {z} from "zod";
import {placeLevels} from "./level.ts";

/** A day of the calendar; 2021-02-30 is none. */
export const isoDate = z.iso.date("must be a date such as 2025-12-31, and in the calendar");

/** A stretch of days, both ends included. */
export const Period = z.object({start: isoDate, end: isoDate});
export type Period = z.infer<typeof Period>;

/** An administrative unit of GB/T 2260: its 6-digit code, full name, the full name of its province. */
export const Place = z.object({
  code: z.string().regex(/^\d{6}$/, "must be a 6-digit division code"),
  name: z.string(),
  province: z.string(),
  level: z.enum(placeLevels)
});
export type Place = z.infer<typeof Place>;

/** Whether a report looks back, ahead, or both ways. */
export const reportKinds = ["review", "plan", "mixed"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What the ledger holds: reports, and tables of statistics, a document for each place in one. */
export const documentKinds = [...reportKinds, "statistics"] as const;

/** Something a person should know about a report or a stretch of its source text. Never stops a run. */
export const Warning = z.object({
  /** As in checks.yml, which has the words for it. */
  code: z.string(),
  /** What fills the holes of those words. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  start: z.number().int().optional(),
  end: z.number().int().optional()
});
export type Warning = z.infer<typeof Warning>;

/** A warning with its words in English. */
export const ToldWarning = Warning.extend({message: z.string()});
export type ToldWarning = z.infer<typeof ToldWarning>;

/** What is known of a report as a whole. Null is "not known", never guessed. */
export const Description = z.object({
  place: Place.nullable(),
  kind: z.enum(documentKinds),
  /** The year it is about; for a plan the year it starts; for a mixed report the year it plans for. */
  year: z.number().int().nullable(),
  period: Period.nullable(),
  published: isoDate.nullable(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  author: z.string().nullable()
});
export type Description = z.infer<typeof Description>;
