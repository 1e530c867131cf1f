import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readCsv} from "./file.ts";

const file = "sources.csv";

const Row = z.strictObject({
  en: z.string().regex(/\p{Script=Latin}/u, "must be in English"),
  zh: z.string().regex(/\p{Script=Han}/u, "must be in Chinese")
});

/** What a definition follows, in both languages. */
export type Source = z.infer<typeof Row>;

/**
 * The sources of definitions by their English words, which entries of the catalogue name. Throws UserError where one is given
 * twice.
 */
export function loadSources(folder: string): Map<string, Source> {
  const byName = new Map<string, Source>();
  for (const source of readCsv(folder, file, Row)) {
    if (byName.has(source.en)) throw new UserError(`source given twice in ${file}: ${source.en}`);
    byName.set(source.en, source);
  }
  return byName;
}
