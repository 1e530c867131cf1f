import {z} from "zod";
import {Fact} from "../model/fact.ts";
import {count, text} from "./columns.ts";

/** A row of the view `figure`: a fact as the ledger shows it, corrections applied. Other rows of figures pick from it. */
export const FigureRow = Fact.extend({
  reportId: text,
  /** Where it stands in the source text, as received. All other offsets count the clean text. */
  received: z.object({start: count, end: count}),
  /** Index of the innermost section that it stands in. */
  section: count,
  /** Whether a person has looked at it. */
  status: z.enum(["read", "corrected", "confirmed", "added"])
});
export type FigureRow = z.infer<typeof FigureRow>;
