import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {type Comparator, comparators} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";
import {wordList} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const positions = ["before", "beforeScale", "beforeVerb", "beforeRank", "inside", "after", "exact"] as const;
type Position = (typeof positions)[number];

const File = z.strictObject({
  words: z.record(z.enum(positions), z.partialRecord(z.enum(comparators), words)),
  aspects: words,
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
  /** The word that `text` ends with, with the aspect behind it (超过了); null for one that only looks like it (节约). */
  ending: (text: string, isScale?: boolean) => ComparatorWord | null;
  /** The word that stands in `text` at `at`; null for one that only looks like it (内设). */
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
  const before = finder(at("before", "beforeScale"), table.notBefore);
  const after = finder(at("after"), table.notAfter);
  const inside = finder(at("inside"), []);
  const ranks = finder(at("beforeRank"), []);
  const aspect = wordList(table.aspects);
  const withAspect = (text: string): ComparatorWord | null => {
    const tail = aspect.ending(text);
    const found = tail === null ? null : before.of(before.list.ending(text.slice(0, -tail.length)));
    return found?.position === "before" ? {...found, word: `${found.word}${tail}`} : null;
  };
  return {
    rows,
    ending: (text, isScale = false) => {
      const found = before.of(before.list.ending(text)) ?? withAspect(text);
      return found?.position === "beforeScale" && !isScale ? null : found;
    },
    at: (text, at) => after.of(after.list.at(text, at)),
    insideAt: (text, at) => inside.of(inside.list.at(text, at)),
    ofRank: ranks.of
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
