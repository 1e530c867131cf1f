import type {ErrorWords, WorkedQuestion} from "../../lexicon/sqlWords.ts";

/** The document `analysis/schema.json`: what the analyst's tables hold. */
export interface AnalysisSchema {
  id: "schema";
  tables: TableSchema[];
}

export interface TableSchema {
  name: string;
  about: Words;
  rows: number;
  columns: ColumnSchema[];
}

export interface ColumnSchema extends Words {
  name: string;
  /** DuckDB's name of its type. */
  type: string;
  /** What the words for its values begin with in the pages' dictionary, where these are of a fixed list. */
  terms?: string | undefined;
  /** What a number counts, or the column of the same row that says it. */
  unit?: string | {in: string} | undefined;
}

interface Words {
  zh: string;
  en: string;
}

/** `_file/sql/words.json`: what is said beside SQL and nowhere else, in both languages. */
export interface SqlWords {
  questions: WorkedQuestion[];
  errors: ErrorWords[];
}
