import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadErrorWords, loadWorkedQuestions} from "../lexicon/sqlWords.ts";
import type {SqlWords} from "../query/analysis/document.ts";

/** Puts worked questions and the words for faults where the page of SQL looks for them. */
export async function writeSqlWords(site: string): Promise<void> {
  const words: SqlWords = {
    questions: loadWorkedQuestions(referenceFolder),
    errors: loadErrorWords(referenceFolder)
  };
  const folder = join(site, "_file", "sql");
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, "words.json"), JSON.stringify(words));
}
