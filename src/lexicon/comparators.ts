import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {type Comparator, comparators} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";
import {wordList, type WordList, Words} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const positions = [
  "before",
  "beforeScale",
  "beforeVerb",
  "beforeWhole",
  "beforeRank",
  "inside",
  "after",
  "last",
  "exact",
  "beside"
] as const;
type Position = (typeof positions)[number];

const File = z.strictObject({
  words: z.record(z.enum(positions), z.partialRecord(z.enum(comparators), words)),
  aspects: words,
  attributive: Words,
  experienced: Words,
  reaching: Words,
  negations: words,
  includes: words,
  excludes: words,
  notBefore: words,
  notAfter: words
});

/** A word that says how exactly a figure is meant, and where it stands; `data/reference/comparators.yml` explains both. */
export interface ComparatorWord {
  word: string;
  comparator: Comparator;
  position: Position;
}

/** The words around a figure that say how exactly it is meant. */
export interface Comparators {
  rows: readonly ComparatorWord[];
  /** Words that may stand between a verb and its figure and leave it as it is: 精简到仅需5份. */
  asides: WordList;
  /** Words that behind a verb only say that what is counted was done. */
  experienced: WordList;
  /** How verbs end behind which they do not. */
  reaching: WordList;
  /** Words behind what qualifies a noun. */
  attributive: WordList;
  /**
   * The word that `text` ends with, with what turns it, an aspect (超过了) or brackets around it (不得超过（含）); null for one
   * that only looks like it (节约).
   */
  ending: (text: string, isScale?: boolean) => ComparatorWord | null;
  /** The word that stands in `text` at `at`, with brackets around it (（含）以上); null for one that only looks like it (内设). */
  at: (text: string, at: number) => ComparatorWord | null;
  /** The word inside a number (30余个) that stands in `text` at `at`. */
  insideAt: (text: string, at: number) => ComparatorWord | null;
  /** The word that opens a rank (前20名), when `text` is one. */
  ofRank: (text: string) => ComparatorWord | null;
}

/** Reads comparators.yml. Throws UserError when it is malformed or gives a word twice. */
export function loadComparators(folder: string): Comparators {
  const table = readYaml(folder, "comparators.yml", File);
  const rows = positions.flatMap((position) =>
    comparators.flatMap((comparator) =>
      (table.words[position][comparator] ?? []).map((word) => ({word, comparator, position}))
    )
  );
  const at = (...where: Position[]): ComparatorWord[] => rows.filter(({position}) => where.includes(position));
  const inside = finder(at("inside"), []);
  const ranks = finder(at("beforeRank"), []);
  const asides = wordList([...table.aspects, ...at("exact", "beside").map(({word}) => word)]);
  const beside = bracketed(table);
  const ending = endings(finder(at("before", "beforeScale"), table.notBefore), table);
  const after = finder(at("after"), table.notAfter);
  const last = finder(at("last"), []);
  return {
    rows,
    asides,
    experienced: table.experienced,
    reaching: table.reaching,
    attributive: table.attributive,
    ending: (text, isScale = false) => {
      const mark = beside.list.ending(text) ?? "";
      return beside.around("", ending(text.slice(0, text.length - mark.length), isScale), mark);
    },
    at: (text, at) => {
      const first = beside.list.at(text, at) ?? "";
      const start = at + first.length;
      const found = after.of(after.list.at(text, start)) ?? lastOf(text, start, last);
      return beside.around(first, found, (found && beside.list.at(text, start + found.word.length)) ?? "");
    },
    insideAt: (text, at) => inside.of(inside.list.at(text, at)),
    ofRank: ranks.of
  };
}

/** 3倍多 ends the words of the figure, 3家多部门 does not. */
function lastOf(text: string, at: number, {list, of}: Finder): ComparatorWord | null {
  const found = of(list.at(text, at));
  return found && !/[\p{Script=Han}\d“]/u.test(text[at + found.word.length] ?? "") ? found : null;
}

type Finder = ReturnType<typeof finder>;
type Table = z.infer<typeof File>;

/** What a bound is once it is denied, once its own number is meant, too, and once that is not. */
const denied: Partial<Record<Comparator, Comparator>> = {gt: "le", ge: "lt", le: "gt", lt: "ge"};
const including: Partial<Record<Comparator, Comparator>> = {gt: "ge", lt: "le"};
const excluding: Partial<Record<Comparator, Comparator>> = {ge: "gt", le: "lt"};

/** Finds the word of `before` that a text ends with, with the aspect behind it and the negation before it. */
function endings(before: Finder, {aspects, negations}: Pick<Table, "aspects" | "negations">) {
  const [aspect, negation] = [wordList(aspects), wordList(negations)];
  const turned = (found: ComparatorWord, text: string): ComparatorWord => {
    // 不超过 is a row, and 绝不超过 another negation of 超过.
    const own = negations.find((no) => found.word.startsWith(no) && before.of(found.word.slice(no.length)));
    const bound = before.of(found.word.slice(own?.length ?? 0)) ?? found;
    const no = negation.ending(text.slice(0, text.length - bound.word.length));
    const comparator = denied[bound.comparator];
    return no !== null && comparator ? {...bound, comparator, word: `${no}${bound.word}`} : found;
  };
  return (text: string, isScale: boolean): ComparatorWord | null => {
    const plain = before.of(before.list.ending(text));
    const tail = plain ? "" : (aspect.ending(text) ?? "");
    const bare = text.slice(0, text.length - tail.length);
    const found = plain ?? before.of(before.list.ending(bare));
    if (!found || (found.position === "beforeScale" && (tail !== "" || !isScale))) return null;
    const bound = turned(found, bare);
    return {...bound, word: `${bound.word}${tail}`};
  };
}

/** Finds the words in brackets that say whether the number of a bound is meant, too. */
function bracketed({includes, excludes}: Pick<Table, "includes" | "excludes">) {
  const marks = (words: readonly string[]): string[] => words.flatMap((word) => [`（${word}）`, `(${word})`]);
  const [within, without] = [wordList(marks(includes)), wordList(marks(excludes))];
  const turned = (comparator: Comparator, mark: string): Comparator =>
    (within.has(mark) ? including[comparator] : without.has(mark) ? excluding[comparator] : null) ?? comparator;
  return {
    list: wordList([...within.words, ...without.words]),
    around: (first: string, found: ComparatorWord | null, last: string): ComparatorWord | null =>
      found && {
        ...found,
        word: `${first}${found.word}${last}`,
        comparator: turned(turned(found.comparator, first), last)
      }
  };
}

/** Finds words of `rows`; the longer `lookalikes` hide those in them. */
function finder(rows: readonly ComparatorWord[], lookalikes: readonly string[]) {
  const all = [...rows.map(({word}) => word), ...lookalikes];
  const twice = all.find((word, i) => all.indexOf(word) < i);
  if (twice !== undefined) throw new UserError(`word given twice in comparators.yml: ${twice}`);
  const byWord = new Map(rows.map((row) => [row.word, row]));
  return {list: wordList(all), of: (word: string | null) => byWord.get(word ?? "") ?? null};
}
