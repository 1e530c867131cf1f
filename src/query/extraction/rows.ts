import {z} from "zod";
import {Fact} from "../../model/fact.ts";
import {count, maybe, text} from "../columns.ts";

/** `files.sql`: a file that holds a report. */
export const HeldFileRow = z.object({reportId: text, path: text, name: text, sha256: maybe});

/** `texts.sql`: a report's text, cleaned and as received. */
export const HeldTextRow = z.object({id: text, clean: text, source: text});

/** `facts.sql`: a figure as it was read. */
export const HeldFactRow = Fact.omit({sentence: true, rules: true, confidence: true, cell: true}).extend({
  reportId: text
});

/** `summary.sql`: a file of extractions, and what became of its rows. */
export const ExtractionFileRow = z.object({
  name: text,
  rows: count,
  paired: count,
  differing: count,
  added: count,
  unplaced: count,
  readerless: count
});
export type ExtractionFileRow = z.infer<typeof ExtractionFileRow>;

/** `left-out.sql`: why a row has no place, and how many have none in all. */
export const LeftOutRow = z.object({message: text, all: count});
export type LeftOutRow = z.infer<typeof LeftOutRow>;

/** `readers.sql`: somebody whose extractions the ledger holds. */
export const ReaderRow = z.object({reader: text});

/** `readings.sql`: a figure as somebody reads it; what they say is JSON. */
export const SaidRow = z.object({reportId: text, start: count, end: count, said: text});
