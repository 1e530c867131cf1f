import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {Dictionary, Language} from "../model/words.ts";

/** Where the labels of a language are. */
export const dictionaryPath = (language: Language): string =>
  fileURLToPath(new URL(`../../pages/i18n/${language}.json`, import.meta.url));

/** Reads the labels of a language, `pages/i18n/<language>.json`. Throws UserError when the file holds anything else. */
export function readDictionary(language: Language): Dictionary {
  const path = dictionaryPath(language);
  const result = z.record(z.string(), z.string()).safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!result.success) throw new UserError(`labels are not all text: ${path}`);
  return result.data;
}
