import {fill, holesOf, type Values} from "../model/words.ts";
import {dictionaryPath, readDictionary} from "./dictionary.ts";
import {keptOf} from "./folder.ts";

/** A sentence with holes for values, in both languages. */
export interface Wording {
  en: string;
  zh: string;
}

/** Whether both languages ask for the same values: a refinement of rows that hold a wording, and what it says. */
export const asksAlike = ({en, zh}: Wording): boolean => holesOf(en).join() === holesOf(zh).join();
export const asksOtherwise = "asks for other values in one language";

// Read only when something is told.
const labels = keptOf(dictionaryPath("en"), () => readDictionary("en"));

/** The English of `words` with its holes filled. Throws, naming `what` it is about, when a value lacks. */
export function inEnglish(words: string, values: Values, what: string): string {
  const lacking = holesOf(words).filter((name) => !(name in values));
  if (lacking.length > 0) throw new Error(`${what} lacks a value: ${lacking.join(", ")}`);
  return fill(words, values, labels());
}
