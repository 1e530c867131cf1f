import {z} from "zod";
import {count, maybe, text} from "../columns.ts";

/** A province or prefecture, whether the ledger holds a report of it or not, and where a map shows it. */
export const AtlasRow = z.object({
  code: text,
  level: z.enum(["province", "prefecture"]),
  short: text,
  latin: text,
  /** Of a province: the place of its tile, its sign, its two letters. */
  column: count.nullable(),
  row: count.nullable(),
  sign: maybe,
  letters: maybe
});
export type AtlasRow = z.infer<typeof AtlasRow>;
