import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const Named = z.strictObject({words: z.array(z.string().min(1)).min(1), en: z.string().min(1)});
type Named = z.infer<typeof Named>;

const File = z.strictObject({areas: z.array(Named).min(1), groups: z.array(Named).min(1), among: Pattern});

/** Words that name the same, with what it is called. */
interface Names {
  words: WordList;
  called: (word: string) => {zh: string; en: string};
}

/** Whom ranks are held among; `ranks.yml` explains each list. */
export interface RankWords {
  areas: Names;
  groups: Names;
  /** How many of what, as written, at the end of the words before a rank: the whole, the number, the group. */
  among: RegExp;
}

/** Reads ranks.yml. Throws UserError when it is malformed. */
export function loadRanks(folder: string): RankWords {
  const {areas, groups, among} = readYaml(folder, "ranks.yml", File);
  const named = namesOf(groups);
  return {areas: namesOf(areas), groups: named, among: compile(among, "ranks.yml", {groups: named.words})};
}

function namesOf(rows: readonly Named[]): Names {
  const called = new Map(
    rows.flatMap(({words, en}) => words.map((word) => [word, {zh: words[0] ?? word, en}] as const))
  );
  return {words: wordList(called.keys()), called: (word) => called.get(word) ?? {zh: word, en: word}};
}
