import {z} from "zod";
import {count, text} from "../columns.ts";

/** `sentences.sql`: the sentences of a report. */
export const SearchSentencesRow = z.object({reportId: text, starts: z.array(count), texts: z.array(text)});
export type SearchSentencesRow = z.infer<typeof SearchSentencesRow>;

/** `traits.sql`: the numbers of the sentences of a report in which the same was read. */
export const SearchTraitsRow = z.object({
  reportId: text,
  domains: z.array(text),
  kinds: z.array(text),
  sentences: z.array(count)
});
export type SearchTraitsRow = z.infer<typeof SearchTraitsRow>;
