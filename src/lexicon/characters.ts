import {z} from "zod";
import {readYaml} from "./file.ts";

const character = z.string().regex(/^.$/u, "must be one character");
const File = z.strictObject({radicals: z.record(character, character)});

/** What is known of single characters; `data/reference/characters.yml` explains each table. */
export interface CharacterTables {
  /** By a radical, the character that it stands for. */
  radicals: ReadonlyMap<string, string>;
}

/** Reads characters.yml. Throws UserError when it is malformed. */
export function loadCharacters(folder: string): CharacterTables {
  const {radicals} = readYaml(folder, "characters.yml", File);
  return {radicals: new Map(Object.entries(radicals))};
}
