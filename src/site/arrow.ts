import {
  Bool,
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  List,
  makeBuilder,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray
} from "apache-arrow";
import {z} from "zod";

/**
 * Rows as an Arrow table in the IPC stream format (the file format makes no table in DuckDB-WASM), each column of the
 * type that its schema names. Throws for a schema with a column that is not text, number, boolean or a list of texts.
 */
export function toArrow<Row extends object>(rows: readonly Row[], schema: z.ZodObject): Uint8Array {
  return columnsToArrow(
    Object.entries(z.toJSONSchema(schema).properties ?? {}).map(([name, property]) => ({
      name,
      type: columnType(name, property),
      values: rows.map((row) => (row as Record<string, unknown>)[name] ?? null)
    }))
  );
}

/** A column of a table: what it is called, its type, and its value in each row. */
interface ArrowColumn {
  name: string;
  type: DataType;
  values: readonly unknown[];
}

/** Columns as an Arrow table in the IPC stream format. */
function columnsToArrow(columns: readonly ArrowColumn[]): Uint8Array {
  const vectors = columns.map(({name, type, values}, i) => {
    const repeats = type instanceof Utf8 && new Set(values).size * rowsAText < values.length;
    return [name, vectorFromArray(values, stored({type, repeats}, i))];
  });
  return tableToIPC(new Table(Object.fromEntries(vectors) as Record<string, Vector>), "stream");
}

/** In how many rows a text must stand, at least and on average, for those of its column to be kept once each. */
export const rowsAText = 4;

/** Whether texts of a column come again and again. */
interface Stored {
  type: DataType;
  repeats: boolean;
}

/**
 * How a column is stored, the `number`th of its table: texts that come again and again once each, every row with the number
 * of its own. That takes a quarter off the catalogue, and two fifths off the largest table, packed.
 */
const stored = ({type, repeats}: Stored, number: number): DataType =>
  repeats ? new Dictionary(type, new Int32(), number) : type;

/** A table that grows by some rows at a time. */
export interface GrowingTable {
  /** Adds rows, by column: of each its values, null where there is none. */
  append(columns: readonly (readonly unknown[])[]): void;
  /** All rows as an Arrow table in the IPC stream format. No more may be added then. */
  finish(): Uint8Array;
}

/** Rows of a growing table that are packed together: a builder takes ten times the room of what it makes. */
const stretch = 32_768;

/**
 * An empty table of these columns. What comes is kept as Arrow keeps it, by stretches of rows; a dictionary is made once, for all
 * of them, for not every reader takes one that grows.
 */
export function growingTable(columns: readonly (Stored & {name: string})[]): GrowingTable {
  const growing = columns.map((column, i) => {
    const builder = makeBuilder({type: stored(column, i), nullValues: [null]});
    return {name: column.name, builder, parts: [] as Data[], isWhole: column.repeats};
  });
  return {
    append: (added) => {
      for (const [i, {builder, parts, isWhole}] of growing.entries()) {
        for (const value of added[i] ?? []) builder.append(value);
        if (!isWhole && builder.length >= stretch) parts.push(builder.flush());
      }
    },
    finish: () => {
      const vectors = growing.map(({name, builder, parts}) => [name, new Vector([...parts, builder.finish().flush()])]);
      return tableToIPC(new Table(Object.fromEntries(vectors) as Record<string, Vector>), "stream");
    }
  };
}

function columnType(name: string, property: Property): DataType {
  switch (typeOf(property)) {
    case "string":
      return new Utf8();
    case "integer":
      return new Int32();
    case "number":
      return new Float64();
    case "boolean":
      return new Bool();
    case "array":
      return new List(new Field("item", new Utf8(), true));
    default:
      throw new Error(`no Arrow type for column: ${name}`);
  }
}

type Property = z.core.JSONSchema._JSONSchema;

/** The JSON type of a value that is there; whether it may be null is the same to Arrow. */
function typeOf(property: Property): string | undefined {
  if (typeof property === "boolean") return undefined;
  const types = [property, ...(property.anyOf ?? [])].flatMap(({type}) => type ?? []);
  return types.find((type) => type !== "null");
}
