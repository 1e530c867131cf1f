import {readDictionary} from "../lexicon/dictionary.ts";
import type {Wording} from "../lexicon/wording.ts";
import type {ExportTable} from "./tables.ts";

type ExportColumn = ExportTable["columns"][number];

/** A value of a fixed list, and what it is called in both languages. */
interface Category {
  value: string;
  label: string;
}

/** A column as Table Schema of Data Package 2.0 has it; `unit` and `unitField` are ours. */
interface FieldSchema {
  name: string;
  type: string;
  description: string;
  /** What a number counts. */
  unit?: string;
  /** The field of the same row that says what a number counts. */
  unitField?: string;
  categories?: Category[];
  constraints?: {required?: true; unique?: true; enum?: string[]};
}

interface ForeignKey {
  fields: string[];
  reference: {resource: string; fields: string[]};
}

/** A table as Table Schema has it. */
export interface TableSchema {
  fields: FieldSchema[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  missingValues: string[];
}

/** Table Schema's names of DuckDB's types. A list is a JSON array where a format has no lists. */
const types: Readonly<Record<string, string>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  DATE: "date",
  BOOLEAN: "boolean",
  "VARCHAR[]": "array"
};

/** The schema of a table in a package with `others`; `missingValues` is what stands for a missing value. */
export function schemaOf(table: ExportTable, others: readonly ExportTable[], missingValues: string[]): TableSchema {
  return {
    fields: table.columns.map((column) => fieldOf(table, column)),
    primaryKey: [table.key],
    foreignKeys: table.columns.flatMap(({name, refers}) => {
      const other = others.find((one) => one.name === refers);
      return other ? [{fields: [name], reference: {resource: other.name, fields: [other.key]}}] : [];
    }),
    missingValues
  };
}

function fieldOf(table: ExportTable, column: ExportColumn): FieldSchema {
  const {name, unit} = column;
  const categories = categoriesOf(column);
  const listed = categories.length > 0 && {categories, constraints: {enum: categories.map(({value}) => value)}};
  return {
    name,
    type: typeOf(table, column),
    description: inBoth(column),
    ...(typeof unit === "string" && {unit}),
    ...(typeof unit === "object" && {unitField: unit.in}),
    ...listed,
    ...(name === table.key && {constraints: {required: true, unique: true}})
  };
}

/** Table Schema's name of the type of a column. */
export function typeOf(table: ExportTable, {name, type}: ExportColumn): string {
  const known = types[type];
  if (known === undefined) throw new Error(`no type of Table Schema for column ${table.name}.${name}: ${type}`);
  return known;
}

/** Chinese first, as two paragraphs of Markdown. */
export const inBoth = ({zh, en}: Wording): string => `${zh}\n\n${en}`;

const [chinese, english] = [readDictionary("zh"), readDictionary("en")];

/** The values that a column may have, in the words of the site; none where it has no fixed list. */
export function categoriesOf({terms}: Pick<ExportColumn, "terms">): Category[] {
  if (terms === undefined) return [];
  return Object.keys(english)
    .filter((key) => key.startsWith(`${terms}.`) && !key.slice(terms.length + 1).includes("."))
    .map((key) => ({value: key.slice(terms.length + 1), label: `${chinese[key]} / ${english[key]}`}));
}
