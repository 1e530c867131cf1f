import {z} from "zod";
import {count, maybe, text, year} from "../columns.ts";

/** `state.sql`: what the ledger is. */
export const StateRow = z.object({
  /** The last run, and when it ended, in UTC. */
  run: count,
  created: text,
  /** Version of Reform Ledger. */
  version: text,
  /** Hashes of what read the reports and of the corrections. */
  digest: text,
  corrections: text,
  reports: count,
  facts: count
});
export type StateRow = z.infer<typeof StateRow>;

/** `sources.sql`: a report that figures come from. */
export const SourceRow = z.object({
  id: text,
  place: maybe,
  year,
  title: maybe,
  publisher: maybe,
  published: maybe,
  /** Where it was read from. */
  files: z.array(text),
  /** Where on the web it came from. */
  address: maybe,
  /** Address on the site, from its root. */
  link: text
});
export type SourceRow = z.infer<typeof SourceRow>;
