import {z} from "zod";
import {count, maybe, text} from "../columns.ts";

/** `sentences.sql`: every sentence, report by report. */
export const SearchSentenceRow = z.object({reportId: text, start: count, text: text});
export type SearchSentenceRow = z.infer<typeof SearchSentenceRow>;

/** `traits.sql`: what was read in a sentence, one row a kind and domain. */
export const SearchTraitRow = z.object({
  reportId: text,
  sentence: count,
  kind: text,
  domain: maybe
});
export type SearchTraitRow = z.infer<typeof SearchTraitRow>;
