import {z} from "zod";
import {numeralDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const Lists = z.strictObject({
  tails: Words,
  pioneering: Words,
  adverbs: Words,
  subjects: Words,
  behind: Words,
  joiners: Words,
  nouns: Words,
  attributive: Words,
  loose: Words,
  talk: Words,
  fields: Words,
  fieldHeads: Words,
  titles: Words,
  known: Words,
  knownBrands: Words,
  ofBrand: Words,
  zones: Words,
  compounds: Words,
  determiners: Words,
  honours: Words,
  vague: Words,
  slogans: Words
});

const Patterns = z.strictObject({count: Pattern, counted: Pattern, summary: Pattern, countedSlogan: Pattern});

const File = Lists.extend(Patterns.shape).extend({
  heads: z.strictObject({
    always: words,
    inReform: words,
    asObject: words,
    branded: words,
    afterBrand: words,
    brandedTalk: words,
    none: words,
    pioneered: words
  }),
  verbs: z.strictObject({
    strong: words,
    weak: words,
    beforeBrand: words,
    carried: words,
    launching: words,
    spreading: words
  }),
  predicates: words,
  generic: words,
  specific: words,
  breakers: words,
  unbroken: words,
  brands: z.strictObject({always: words, inReform: words}),
  version: Pattern
});

/** How reports name their reforms; `data/reference/reforms.yml` explains each list. */
export interface ReformLexicon extends z.infer<typeof Lists>, Readonly<Record<keyof typeof Patterns.shape, RegExp>> {
  heads: {
    always: WordList;
    inReform: WordList;
    branded: WordList;
    afterBrand: WordList;
    brandedTalk: WordList;
    none: WordList;
    pioneered: WordList;
  };
  brands: {always: WordList; inReform: WordList};
  /** Whether a name with this head must stand behind a verb. */
  isObjectOnly(head: string): boolean;
  /** Whether what stands in `text` at `at` can follow a name as its predicate. */
  hasPredicate(text: string, at: number): boolean;
  /** Words that no name goes across, and longer ones that hide them; `isBreaker` tells them apart. */
  breakers: WordList;
  isBreaker(word: string): boolean;
  /** Words that name nothing in particular, and longer ones that hide them; `isGenericWord` tells them apart. */
  generic: WordList;
  isGenericWord(word: string): boolean;
  strong: WordList;
  /** Strong verbs that make a name of a quoted object even where the talk is not of reform. */
  carried: WordList;
  /** Verbs of which only a reform is the object or the subject (试行X, X试行). */
  launching: WordList;
  /** Verbs of which only a reform is the subject (X铺开). */
  spreading: WordList;
  /** What may stand before a name in quotation marks: strong verbs, and 实现. */
  brandVerbs: WordList;
  /** Where the clause or item begins that starts at `from`, behind who acts, and when. */
  opening(text: string, from?: number): number;
  /** Weak and strong verbs. */
  verbs: WordList;
}

/** Reads reforms.yml. Throws UserError when it is malformed. */
export function loadReforms(folder: string): ReformLexicon {
  const {
    heads,
    verbs,
    brands,
    predicates,
    generic,
    specific,
    breakers,
    unbroken,
    version,
    count,
    counted,
    summary,
    countedSlogan,
    ...lists
  } = readYaml(folder, "reforms.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "reforms.yml", {numeral: numeralDigits});
  const numbered = pattern(version);
  const follows = wordList([...predicates, ...lists.compounds.words]);
  const inReform = [...heads.always, ...heads.inReform, ...heads.asObject, ...heads.branded];
  const genericWords = new Set(generic);
  const objectOnly = new Set([...heads.asObject, ...heads.branded, ...heads.pioneered]);
  return {
    ...lists,
    count: pattern(count),
    counted: new RegExp(pattern(counted), "gu"),
    summary: pattern(summary),
    countedSlogan: pattern(countedSlogan),
    heads: {
      always: wordList(heads.always),
      inReform: wordList([...inReform, ...heads.none]),
      branded: wordList(heads.branded),
      afterBrand: wordList(heads.afterBrand),
      brandedTalk: wordList([...heads.afterBrand, ...heads.brandedTalk]),
      none: wordList(heads.none),
      pioneered: wordList([...inReform, ...heads.pioneered, ...heads.none])
    },
    isObjectOnly: (head) => objectOnly.has(head),
    hasPredicate: (text, at) =>
      numbered.test(text.slice(at, at + 6)) || predicates.includes(follows.at(text, at) ?? ""),
    generic: wordList([...generic, ...specific]),
    isGenericWord: (word) => genericWords.has(word),
    strong: wordList(verbs.strong),
    carried: wordList(verbs.carried),
    launching: wordList(verbs.launching),
    spreading: wordList(verbs.spreading),
    opening: (text, from = 0) => {
      let at = from;
      for (let word = lists.subjects.at(text, at); word !== null; word = lists.subjects.at(text, at)) at += word.length;
      return at;
    },
    brandVerbs: wordList([...verbs.strong, ...verbs.beforeBrand]),
    verbs: wordList([...verbs.strong, ...verbs.weak]),
    breakers: wordList([...breakers, ...unbroken]),
    isBreaker: (word) => breakers.includes(word),
    brands: {always: wordList(brands.always), inReform: wordList([...brands.always, ...brands.inReform])}
  };
}
