import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";

const file = "tables.yml";

const text = z.string().min(1);
const Words = z.strictObject({zh: text, en: text});
const ColumnWords = z.strictObject({...Words.shape, terms: text.optional()});
const Columns = z.record(text, ColumnWords);

const Tables = z.strictObject({
  columns: Columns,
  tables: z.record(text, z.strictObject({about: Words, columns: Columns}))
});

/** What a column of an analyst's table holds; `terms`, what the words for its values begin with in the pages' dictionary. */
type ColumnWords = z.infer<typeof ColumnWords>;

/** What an analyst's table and its columns are, in both languages. */
export interface TableWords {
  name: string;
  about: z.infer<typeof Words>;
  /** Throws UserError for a column that tables.yml does not explain. */
  column: (name: string) => ColumnWords;
  /** The columns that this table alone explains. */
  own: readonly string[];
}

/** The analyst's tables in the order of tables.yml. Throws UserError when the file is not as it should be. */
export function loadTables(folder: string): TableWords[] {
  const {columns, tables} = readYaml(folder, file, Tables);
  return Object.entries(tables).map(([name, {about, columns: own}]) => ({
    name,
    about,
    column: (column) => {
      const words = own[column] ?? columns[column];
      if (!words) throw new UserError(`column not explained in ${file}: ${name}.${column}`);
      return words;
    },
    own: Object.keys(own)
  }));
}
