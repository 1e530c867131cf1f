import {z} from "zod";
import {Recognition, recognitionLevels, recognitionTypes} from "../../model/fact.ts";
import {count, text} from "../columns.ts";

/** `tallies.sql`: how many honours of a type and level each report names; reports without any have no row. */
export const HonourTallyRow = z.object({
  reportId: text,
  type: z.enum(recognitionTypes),
  level: z.enum(recognitionLevels),
  honours: count,
  /** Number of the report's first honour; honours are numbered through the ledger, report by report. */
  first: count
});
export type HonourTallyRow = z.infer<typeof HonourTallyRow>;

/** `honours.sql`: an honour with its place in the clean text. */
export const HonourRow = Recognition.extend({report: text, number: count});
export type HonourRow = z.infer<typeof HonourRow>;
