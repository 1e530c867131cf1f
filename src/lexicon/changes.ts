import {z} from "zod";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const File = z.strictObject({
  increase: Words,
  decrease: Words,
  unchanged: Words,
  distant: z.strictObject({increase: Words, decrease: Words}),
  interrupts: Words,
  adding: Words,
  saving: Words,
  relieving: Words,
  comparing: z.strictObject({increase: Words, decrease: Words}),
  earlier: Pattern,
  improving: Words,
  ratios: Words,
  parting: Words,
  qualifiers: Words,
  rankRises: Words,
  rankFalls: Words,
  rateNouns: Words,
  shortNouns: z.record(z.string(), z.string().min(1)),
  rateNounsBehind: Words,
  degrees: Words,
  between: Words
});

/** Words that say which way a figure moved; `data/reference/changes.yml` explains each list. */
export type ChangeWords = Omit<z.infer<typeof File>, "earlier"> & {
  /** What an earlier time that a figure is compared with looks like. */
  earlier: RegExp;
  /** Verbs that move a figure from a distance, in either direction. */
  distantVerbs: WordList;
};

/** Reads changes.yml. Throws UserError when it is malformed. */
export function loadChanges(folder: string, {asides}: Pick<Comparators, "asides">): ChangeWords {
  const lists = readYaml(folder, "changes.yml", File);
  const {increase, decrease} = lists.distant;
  const between = wordList([...lists.between.words, ...asides.words]);
  return {
    ...lists,
    earlier: compile(lists.earlier, "changes.yml"),
    between,
    distantVerbs: wordList([...increase.words, ...decrease.words])
  };
}
