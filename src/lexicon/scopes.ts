import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {Words} from "./word-list.ts";

const Lists = z.strictObject({
  endings: Words,
  commonEndings: Words,
  regions: Words,
  names: Words,
  brief: Words,
  lasting: Words,
  openers: Words,
  notNames: Words,
  shortened: Words,
  whole: Words,
  counted: Words,
  dealtWith: Words,
  institutions: Words
});

const File = Lists.extend({fullName: Pattern, frame: Pattern, compared: Pattern});

/** Places and bodies that a figure can belong to; `data/reference/scopes.yml` explains each list. */
export interface ScopeWords extends z.infer<typeof Lists> {
  /** A zone named in full, with its `short` name and the `ending`; the expression is global. */
  fullName: RegExp;
  frame: RegExp;
  /** The area of a background figure, its first group. */
  compared: RegExp;
}

/** Reads scopes.yml. Throws UserError when it is malformed. */
export function loadScopes(folder: string): ScopeWords {
  const {fullName, frame, compared, ...lists} = readYaml(folder, "scopes.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "scopes.yml", lists);
  return {
    ...lists,
    fullName: new RegExp(pattern(fullName), "gu"),
    frame: pattern(frame),
    compared: pattern(compared)
  };
}
