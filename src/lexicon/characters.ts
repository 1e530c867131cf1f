import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";

const character = z.string().regex(/^.$/u, "must be one character");
const File = z.strictObject({
  radicals: z.record(character, character),
  marks: z.record(character, character),
  loose: z.array(Pattern).min(1),
  notes: z.array(Pattern).min(1),
  ratio: Pattern
});

/** What is known of single characters; `data/reference/characters.yml` explains each table. */
export interface CharacterTables {
  /** By a radical, the character that it stands for. */
  radicals: ReadonlyMap<string, string>;
  /** By a mark, the one of those that look alike that later stages know. */
  marks: ReadonlyMap<string, string>;
  /** Marks of notes; global. */
  notes: readonly RegExp[];
  /** Stretches in which spaces part nothing, and wide colons of ratios; global. */
  loose: readonly RegExp[];
  ratio: RegExp;
}

const file = "characters.yml";

const everywhere = (row: z.infer<typeof Pattern>): RegExp => new RegExp(compile(row, file), "gu");

/** Reads characters.yml. Throws UserError when it is malformed. */
export function loadCharacters(folder: string): CharacterTables {
  const {radicals, marks, loose, notes, ratio} = readYaml(folder, file, File);
  return {
    radicals: new Map(Object.entries(radicals)),
    marks: new Map(Object.entries(marks)),
    loose: loose.map(everywhere),
    notes: notes.map(everywhere),
    ratio: everywhere(ratio)
  };
}
