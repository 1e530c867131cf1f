import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const File = z.strictObject({
  openers: words,
  areas: words,
  bodies: words,
  tails: words,
  light: words,
  relations: words,
  same: z.array(words),
  brandTails: words,
  vague: words,
  approximate: z.number().min(0).max(50)
});

/** What ties reports together; `data/reference/links.yml` explains each list. */
export interface LinkWords {
  openers: WordList;
  areas: WordList;
  bodies: WordList;
  tails: WordList;
  light: WordList;
  relations: WordList;
  brandTails: WordList;
  /** Quoted words that link nothing. */
  vague: ReadonlySet<string>;
  /** The one way of writing for each of the others. */
  same: WordList;
  standFor: (written: string) => string;
  /** How far from its value a figure that is only approximate may lie, in per cent. */
  approximate: number;
}

/** Reads links.yml. Throws UserError when it is malformed, or a way of writing stands for two things. */
export function loadLinks(folder: string): LinkWords {
  const {same, vague, approximate, ...lists} = readYaml(folder, "links.yml", File);
  const stands = new Map<string, string>();
  for (const [first = "", ...others] of same) {
    for (const other of others) {
      if (stands.has(other)) throw new UserError(`written twice under \`same\` in links.yml: ${other}`);
      stands.set(other, first);
    }
  }
  return {
    openers: wordList(lists.openers),
    areas: wordList(lists.areas),
    bodies: wordList(lists.bodies),
    tails: wordList(lists.tails),
    light: wordList(lists.light),
    relations: wordList(lists.relations),
    brandTails: wordList(lists.brandTails),
    vague: new Set(vague),
    // The whole form hides the shorter ones inside it.
    same: wordList([...stands.keys(), ...same.map(([first = ""]) => first)]),
    standFor: (written) => stands.get(written) ?? written,
    approximate
  };
}
