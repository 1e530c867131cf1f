import type {SqlWords} from "../../src/query/analysis/document.ts";
import {request} from "../components/request.ts";

export type {ErrorWords, WorkedQuestion} from "../../src/lexicon/sqlWords.ts";

let words: Promise<SqlWords> | undefined;

/** Worked questions and the words for faults, in both languages. */
export function loadSqlWords(): Promise<SqlWords> {
  words ??= request("sql/words.json").then((response) => response.json() as Promise<SqlWords>);
  words.catch(() => (words = undefined));
  return words;
}
