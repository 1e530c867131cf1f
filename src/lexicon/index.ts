import {fileURLToPath} from "node:url";
import type {Places} from "./places.ts";
import {loadPlaces} from "./places.ts";

/** All reference data, loaded and checked once. */
export interface Lexicon {
  folder: string;
  /** Administrative divisions and the names that they go by. */
  places: Places;
}

/** The reference tables that ship with the project. */
export const referenceFolder = fileURLToPath(new URL("../../data/reference", import.meta.url));

/** Loads and checks every table of `data/reference/`. Throws UserError when one of them is malformed. */
export function loadLexicon(folder: string = referenceFolder): Lexicon {
  return {folder, places: loadPlaces(folder)};
}
