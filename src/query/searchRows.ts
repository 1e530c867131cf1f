import {z} from "zod";

const count = z.number().int().nonnegative();

/** `search-sentences.sql`: every sentence, report by report. */
export const SearchSentenceRow = z.object({reportId: z.string(), start: count, text: z.string()});
export type SearchSentenceRow = z.infer<typeof SearchSentenceRow>;

/** `search-traits.sql`: what was read in a sentence, one row a kind and domain. */
export const SearchTraitRow = z.object({
  reportId: z.string(),
  sentence: count,
  kind: z.string(),
  domain: z.string().nullable()
});
export type SearchTraitRow = z.infer<typeof SearchTraitRow>;
