import {z} from "zod";
import {count, text} from "../columns.ts";

/** `domains.sql`: one row a policy domain, with what the ledger holds of it. */
export const DomainRow = z.object({id: text, nameZh: text, nameEn: text, facts: count, reports: count, reforms: count});
export type DomainRow = z.infer<typeof DomainRow>;
