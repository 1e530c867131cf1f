import {z} from "zod";
import {numeralDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const File = z
  .object({
    heads: z.object({always: words, inReform: words, asObject: words, pioneered: words}).strict(),
    tails: words,
    verbs: z.object({strong: words, weak: words, beforeBrand: words, carried: words}).strict(),
    pioneering: words,
    adverbs: words,
    subjects: words,
    predicates: words,
    behind: words,
    joiners: words,
    titles: words,
    version: Pattern,
    count: Pattern,
    summary: Pattern,
    countedSlogan: Pattern,
    compounds: words,
    determiners: words,
    honours: words,
    breakers: words,
    unbroken: words,
    generic: words,
    vague: words,
    brands: z.object({always: words, inReform: words}).strict(),
    slogans: words
  })
  .strict();

type Patterns = "version" | "count" | "summary" | "countedSlogan";
type Lists = Omit<
  z.infer<typeof File>,
  "heads" | "verbs" | "brands" | "predicates" | "breakers" | "unbroken" | Patterns
>;

/** How reports name their reforms; `data/reference/reforms.yml` explains each list. */
export type ReformLexicon = {[list in keyof Lists]: WordList} & {
  heads: {always: WordList; inReform: WordList; pioneered: WordList};
  brands: {always: WordList; inReform: WordList};
  /** Whether a name with this head must stand behind a verb. */
  isObjectOnly(head: string): boolean;
  /** Whether what stands in `text` at `at` can follow a name as its predicate. */
  hasPredicate(text: string, at: number): boolean;
  /** Words that no name goes across, and longer ones that hide them; `isBreaker` tells them apart. */
  breakers: WordList;
  isBreaker(word: string): boolean;
  strong: WordList;
  /** Strong verbs that make a name of a quoted object even where the talk is not of reform. */
  carried: WordList;
  /** What may stand before a name in quotation marks: strong verbs, and 实现. */
  brandVerbs: WordList;
  /** Weak and strong verbs. */
  verbs: WordList;
} & Readonly<Record<Exclude<Patterns, "version">, RegExp>>;

/** Reads reforms.yml. Throws UserError when it is malformed. */
export function loadReforms(folder: string): ReformLexicon {
  const {heads, verbs, brands, predicates, breakers, unbroken, ...lists} = readYaml(folder, "reforms.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "reforms.yml", {numeral: numeralDigits});
  const version = pattern(lists.version);
  const follows = wordList([...predicates, ...lists.compounds]);
  const inReform = [...heads.always, ...heads.inReform, ...heads.asObject];
  const objectOnly = new Set([...heads.asObject, ...heads.pioneered]);
  return {
    heads: {
      always: wordList(heads.always),
      inReform: wordList(inReform),
      pioneered: wordList([...inReform, ...heads.pioneered])
    },
    isObjectOnly: (head) => objectOnly.has(head),
    hasPredicate: (text, at) => version.test(text.slice(at, at + 6)) || predicates.includes(follows.at(text, at) ?? ""),
    strong: wordList(verbs.strong),
    carried: wordList(verbs.carried),
    brandVerbs: wordList([...verbs.strong, ...verbs.beforeBrand]),
    verbs: wordList([...verbs.strong, ...verbs.weak]),
    tails: wordList(lists.tails),
    pioneering: wordList(lists.pioneering),
    adverbs: wordList(lists.adverbs),
    subjects: wordList(lists.subjects),
    compounds: wordList(lists.compounds),
    behind: wordList(lists.behind),
    joiners: wordList(lists.joiners),
    titles: wordList(lists.titles),
    count: pattern(lists.count),
    summary: pattern(lists.summary),
    countedSlogan: pattern(lists.countedSlogan),
    determiners: wordList(lists.determiners),
    breakers: wordList([...breakers, ...unbroken]),
    isBreaker: (word) => breakers.includes(word),
    generic: wordList(lists.generic),
    honours: wordList(lists.honours),
    vague: wordList(lists.vague),
    brands: {always: wordList(brands.always), inReform: wordList([...brands.always, ...brands.inReform])},
    slogans: wordList(lists.slogans)
  };
}
