import {z} from "zod";
import {capitalDigits, countingDigits, numeralDigits, smallDigits, writtenNumeral} from "../model/numerals.ts";
import {listMarks, markOf} from "../model/punctuation.ts";
import type {ClauseWords} from "./clauses.ts";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {compile, compileAll, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const words = z.array(z.string().min(1));

/** Words that stand for a number. */
const Valued = z.record(z.string().min(1), z.number()).transform((values) => ({
  list: wordList(Object.keys(values)),
  valueOf: (word: string) => values[word] ?? Number.NaN
}));

const rankShape = {
  rankListed: Pattern,
  rankMoved: Pattern,
  rankReached: Pattern,
  rankHeld: Pattern,
  rankMovedBehind: Pattern
};

const forms = ["fraction", "ratio", "tenths", "doubling", "dozens", "half", "rank"] as const;

const QuantityWords = z.strictObject({
  rangeMarks: words,
  before: words,
  against: words,
  after: words,
  turning: Words,
  days: Words,
  levels: words,
  plus: Words,
  minus: z.strictObject({signs: Words, words: Words, not: Words, falls: Words}),
  parted: Words,
  ranks: z.strictObject({
    cues: Words,
    words: Valued,
    behind: Words,
    units: Words,
    nouns: Words,
    moves: Words,
    movesNamed: Words
  }),
  periods: Words,
  meetings: Words,
  levelUnits: Words,
  countedUnits: Words,
  countedAlone: Words,
  spoken: Words,
  pointers: Words,
  moneyNouns: Words,
  itemized: Words,
  countCues: words,
  shares: Valued,
  vague: words
});

const NonFact = Pattern.extend({reason: z.string().min(1), unlessAfter: words.default([])});

/** What a stretch with a number in it is when it is no fact. */
export interface NonFact {
  reason: string;
  pattern: RegExp;
  unlessAfter: string[];
}

export interface QuantityLexicon extends z.infer<typeof QuantityWords> {
  /** Money as it is spoken of, behind its number (8个亿), sticky: its `scale`, and the word for about how much in `more`. */
  spokenMoney: RegExp;
  /** A time or an area that stands between a verb and its figure: 增加到2021年的30家. */
  aside: RegExp;
  /** Whether the words before a span of time make it a figure, and those before a number of meetings. */
  lasting: RegExp;
  held: RegExp;
  /** Words that make a number in `ranks.units` places in a ranking: before so many moved by, before one reached or held. */
  rankMoved: RegExp;
  rankReached: RegExp;
  rankHeld: RegExp;
  /** What stands behind such a number, and between those words and a later one of a list. */
  rankMovedBehind: RegExp;
  rankListed: RegExp;
  /** A quotation that tells over what is counted or promised. */
  toldOver: RegExp;
  /** Numbers that are more than a numeral, sticky; `quantities.yml` says what the groups of each are. */
  forms: Readonly<Record<(typeof forms)[number], RegExp>>;
  /** Words that put a figure below zero, and those that only look so (减负). */
  below: WordList;
  /** Words that deal out the word before the first figure of a list to the others: 分别超过5%、6%. */
  distributors: WordList;
  /** What stands behind the last of several steps that are crossed, and before the first of them. */
  stepsBehind: RegExp;
  stepByStep: RegExp;
  /** What stands between the figures of a list, and between the parts of a whole (8.7:45.6:45.7). */
  joiners: ReadonlySet<string>;
  /** Each character that a number may begin with. */
  opener: RegExp;
  nonFacts: NonFact[];
}

const file = "quantities.yml";
const number = `(?:\\d{1,9}(?:\\.\\d{1,9})?|${writtenNumeral})`;
const numerals = {number, numeral: numeralDigits, digit: countingDigits, small: smallDigits};

type Clauses = Pick<ClauseWords, "areas" | "distributors" | "joiners" | "stepsBehind" | "stepByStep">;

/** Reads quantities.yml and non-facts.yml. Throws UserError when an example does not match its own pattern. */
export function loadQuantityLexicon(
  folder: string,
  {rows}: Comparators,
  {areas, distributors, joiners, stepsBehind, stepByStep}: Clauses
): QuantityLexicon {
  const Shape = QuantityWords.extend({
    spokenMoney: Pattern,
    aside: Pattern,
    lasting: Pattern,
    held: Pattern,
    ...rankShape,
    toldOver: Pattern,
    forms: z.record(z.enum(forms), Pattern)
  });
  const {spokenMoney, aside, lasting, held, toldOver, forms: written, ...lists} = readYaml(folder, file, Shape);
  const {nouns, moves, movesNamed} = lists.ranks;
  const rankParts = {...numerals, nouns, moves, movesNamed, areas};
  const top = wordList(rows.flatMap(({word, position}) => (position === "beforeRank" ? [word] : [])));
  const form = (name: (typeof forms)[number]): RegExp =>
    new RegExp(compile(written[name], file, {...numerals, top, parted: lists.parted}), "uy");
  const examples = Object.values(written).flatMap((row) => row.examples);
  const wordsOfNumbers = [...top.words, ...lists.shares.list.words, ...lists.ranks.words.list.words, ...examples];
  return {
    ...lists,
    below: wordList([...lists.minus.words.words, ...lists.minus.not.words]),
    distributors,
    stepsBehind,
    stepByStep,
    joiners: new Set([...listMarks, ...joiners.words, ":", "：", "∶"]),
    opener: markOf(
      "0123456789",
      numeralDigits,
      capitalDigits,
      wordsOfNumbers.map((word) => word.charAt(0))
    ),
    spokenMoney: new RegExp(compile(spokenMoney, file), "uy"),
    aside: compile(aside, file),
    lasting: compile(lasting, file),
    held: compile(held, file),
    ...compileAll(rankShape, lists, file, rankParts),
    toldOver: compile(toldOver, file),
    forms: {
      fraction: form("fraction"),
      ratio: form("ratio"),
      tenths: form("tenths"),
      doubling: form("doubling"),
      dozens: form("dozens"),
      half: form("half"),
      rank: form("rank")
    },
    nonFacts: readYaml(folder, "non-facts.yml", z.array(NonFact)).map(global)
  };
}

const global = ({reason, unlessAfter, ...row}: z.infer<typeof NonFact>): NonFact => ({
  reason,
  pattern: new RegExp(compile(row, "non-facts.yml"), "gu"),
  unlessAfter
});
