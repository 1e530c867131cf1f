import {z} from "zod";
import {numeralDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const Named = z.strictObject({words: z.array(z.string().min(1)).min(1), en: z.string().min(1)});
type Named = z.infer<typeof Named>;

const File = z.strictObject({areas: z.array(Named).min(1), groups: z.array(Named).min(1), among: Pattern});

/** What words of which several name the same are called. */
interface Names {
  /** What one of the words is called: the first of those that name the same. */
  nameOf: (word: string) => string;
  /** The English of each name. */
  english: ReadonlyMap<string, string>;
}

/** Whom ranks are held among; `ranks.yml` explains each list. */
export interface RankWords {
  areaWords: WordList;
  areas: Names;
  groups: Names;
  /** How many of what, at the end of the words before a rank: `size` and `group`. */
  among: RegExp;
}

const number = `\\d{1,4}|[${numeralDigits}]{1,6}`;

/** Reads ranks.yml. Throws UserError when it is malformed. */
export function loadRanks(folder: string): RankWords {
  const {areas, groups, among} = readYaml(folder, "ranks.yml", File);
  const areaWords = wordsOf(areas);
  const parts = {areas: areaWords, groups: wordsOf(groups), number};
  return {areaWords, areas: namesOf(areas), groups: namesOf(groups), among: compile(among, "ranks.yml", parts)};
}

const wordsOf = (rows: readonly Named[]): WordList => wordList(rows.flatMap(({words}) => words));

function namesOf(rows: readonly Named[]): Names {
  const names = new Map(rows.flatMap(({words}) => words.map((word) => [word, words[0] ?? word] as const)));
  return {
    nameOf: (word) => names.get(word) ?? word,
    english: new Map(rows.map(({words: [name = ""], en}) => [name, en]))
  };
}
