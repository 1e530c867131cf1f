import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";
import {wordList, type WordList, Words} from "./word-list.ts";

const File = z.strictObject({
  openers: Words,
  areas: Words,
  bodies: Words,
  tails: Words,
  light: Words,
  relations: Words,
  same: z.array(z.array(z.string().min(1)).min(1)),
  brandTails: Words,
  vague: Words
});

/** What ties reports together; `data/reference/links.yml` explains each list. */
export interface LinkWords extends Omit<z.infer<typeof File>, "same"> {
  /** The one way of writing for each of the others. */
  same: WordList;
  standFor: (written: string) => string;
}

/** Reads links.yml. Throws UserError when it is malformed, or a way of writing stands for two things. */
export function loadLinks(folder: string): LinkWords {
  const {same, ...lists} = readYaml(folder, "links.yml", File);
  const stands = new Map<string, string>();
  for (const [first = "", ...others] of same) {
    for (const other of others) {
      if (stands.has(other)) throw new UserError(`written twice under \`same\` in links.yml: ${other}`);
      stands.set(other, first);
    }
  }
  return {
    ...lists,
    // The whole form hides the shorter ones inside it.
    same: wordList([...stands.keys(), ...same.map(([first = ""]) => first)]),
    standFor: (written) => stands.get(written) ?? written
  };
}
