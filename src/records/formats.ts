import {extname} from "node:path";
import {z} from "zod";
import type {Head, Known} from "./schema.ts";

/** A file as it is written into a shard, what was read of it as JSON. */
export interface Row {
  known: Known;
  content: string;
}

/** Writes a shard, row by row. */
interface ShardWriter {
  add(row: Row): void;
  end(): void;
}

/** A shard that is opened: what it says of itself, its files, and what was read of each. */
export interface OpenShard {
  head: unknown;
  known: unknown[];
  contentOf(index: number): Promise<string>;
}

/** How shards are written down. */
export interface Format {
  write(path: string, head: Head): ShardWriter;
  /** Throws what reading throws, where it is no such file. */
  open(path: string): Promise<OpenShard>;
}

export const FormatName = z.enum(["parquet", "ndjson"]);
export type FormatName = z.infer<typeof FormatName>;

/** Each by the ending of its files, loaded when it is asked for. */
const formats: Record<FormatName, () => Promise<Format>> = {
  parquet: async () => (await import("./parquet.ts")).parquet,
  ndjson: async () => (await import("./ndjson.ts")).ndjson
};

export const formatNamed = (name: FormatName): Promise<Format> => formats[name]();

/** The format of a file by its ending; null for one that is none of these. */
export function formatOf(path: string): FormatName | null {
  const {data} = FormatName.safeParse(extname(path).slice(1));
  return data ?? null;
}
