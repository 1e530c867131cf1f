import {z} from "zod";
import {subjects} from "../../model/correction.ts";
import {reviewKinds} from "../../model/review.ts";
import {roles} from "../../model/vocabulary.ts";
import {count, maybe, text, year} from "../columns.ts";

const offset = count.nullable();

/** `queue.sql`: something that a person should look at, what matters most first. */
export const QueueRow = z.object({
  /** Its place in the queue, from 1. */
  number: count,
  /** The gravest of its reasons. */
  kind: z.enum(reviewKinds),
  reasons: z.array(z.enum(reviewKinds)),
  /** What was read that it is about, and its id; otherwise a correction, a file or a report is named. */
  of: z.enum(subjects).nullable(),
  id: maybe,
  reportId: maybe,
  placeCode: maybe,
  place: maybe,
  placeShort: maybe,
  placeLatin: maybe,
  year,
  /** Where it stands in the clean text. */
  start: offset,
  end: offset,
  sentenceStart: offset,
  /** Its sentence; of a correction what it quotes. */
  sentence: maybe,
  text: maybe,
  indicator: maybe,
  indicatorId: maybe,
  role: z.enum(roles).nullable(),
  otherRole: z.enum(roles).nullable(),
  confidence: z.number().nullable(),
  /** The entry of the catalogue that it comes near. */
  near: maybe,
  /** The figures that it contradicts. */
  others: z.array(text),
  /** Who read it; null for what is no figure. */
  reader: maybe,
  /** What others say of it that is not what it was read as: a list of `Otherwise` as JSON. */
  readings: maybe,
  /** An entry of the corrections, and the file that holds it; a file alone could not be read. */
  correction: maybe,
  file: maybe,
  /** What a check says, why the correction does not apply or the file was not read: in English, and as an issue is told. */
  message: maybe,
  code: maybe,
  details: maybe
});
export type QueueRow = z.infer<typeof QueueRow>;

/** `shares.sql`: how many figures of a place or an indicator a person has confirmed, put right or withdrawn. */
export const ShareRow = z.object({
  by: z.enum(["all", "indicator", "place"]),
  /** Code of the place, id of the indicator; empty for all, and for figures that have none. */
  id: text,
  nameZh: maybe,
  nameEn: maybe,
  /** Those that a person has withdrawn are among them. */
  facts: count,
  confirmed: count,
  corrected: count,
  withdrawn: count
});
export type ShareRow = z.infer<typeof ShareRow>;
