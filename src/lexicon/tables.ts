import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";

const file = "tables.yml";

const text = z.string().min(1);
const Words = z.strictObject({zh: text, en: text});
const ColumnWords = z.strictObject({
  ...Words.shape,
  terms: text.optional(),
  refers: text.optional(),
  unit: z.union([text, z.strictObject({in: text})]).optional()
});
const Columns = z.record(text, ColumnWords);

const Table = z.strictObject({about: Words, key: text.default("id"), columns: Columns});

const Tables = z.strictObject({columns: Columns, tables: z.record(text, Table), changes: Table});

/**
 * What a column of an analyst's table holds; `terms`, what the words for its values begin with in the pages' dictionary;
 * `refers`, the table whose keys they are; `unit`, what a number counts, or the column of its row that says so.
 */
export type ColumnWords = z.infer<typeof ColumnWords>;

/** What an analyst's table and its columns are, in both languages. */
export interface TableWords {
  name: string;
  about: z.infer<typeof Words>;
  /** The column that tells its rows apart. */
  key: string;
  /** Throws UserError for a column that tables.yml does not explain. */
  column: (name: string) => ColumnWords;
  /** The columns that this table alone explains. */
  own: readonly string[];
}

/** The analyst's tables in the order of tables.yml. Throws UserError when the file is not as it should be. */
export function loadTables(folder: string): TableWords[] {
  const {columns, tables} = readYaml(folder, file, Tables);
  return Object.entries(tables).map(([name, table]) => wordsOf(name, table, columns));
}

/** The table of what became of figures. Throws UserError when the file is not as it should be. */
export function loadChanges(folder: string): TableWords {
  const {columns, changes} = readYaml(folder, file, Tables);
  return wordsOf("changes", changes, columns);
}

const wordsOf = (
  name: string,
  {about, key, columns: own}: z.infer<typeof Table>,
  columns: z.infer<typeof Columns>
): TableWords => ({
  name,
  about,
  key,
  column: (column) => {
    const words = own[column] ?? columns[column];
    if (!words) throw new UserError(`column not explained in ${file}: ${name}.${column}`);
    return words;
  },
  own: Object.keys(own)
});
