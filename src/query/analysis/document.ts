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
}

interface Words {
  zh: string;
  en: string;
}
