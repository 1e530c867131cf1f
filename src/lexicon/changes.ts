import {z} from "zod";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const File = z.strictObject({
  increase: Words,
  decrease: Words,
  unchanged: Words,
  distant: z.strictObject({increase: Words, decrease: Words}),
  interrupts: Words,
  adding: Words,
  improving: Words,
  qualifiers: Words,
  rankRises: Words,
  rateNouns: Words,
  rateNounsBehind: Words,
  degrees: Words,
  between: Words
});

/** Words that say which way a figure moved; `data/reference/changes.yml` explains each list. */
export type ChangeWords = z.infer<typeof File> & {
  /** Verbs that move a figure from a distance, in either direction. */
  distantVerbs: WordList;
};

/** Reads changes.yml. Throws UserError when it is malformed. */
export function loadChanges(folder: string, {asides}: Pick<Comparators, "asides">): ChangeWords {
  const lists = readYaml(folder, "changes.yml", File);
  const {increase, decrease} = lists.distant;
  const between = wordList([...lists.between.words, ...asides.words]);
  return {...lists, between, distantVerbs: wordList([...increase.words, ...decrease.words])};
}
