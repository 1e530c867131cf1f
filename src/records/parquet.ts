import {gunzipSync, gzipSync} from "node:zlib";
import {
  asyncBufferFromFile,
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects
} from "hyparquet";
import {fileWriter, ParquetWriter, schemaFromColumnData} from "hyparquet-writer";
import {z} from "zod";
import type {Format, Row} from "./formats.ts";

/** Under which name the file says of what shard it is. */
const headKey = "reform-ledger";

/** How many characters of content are kept in one group of rows, which is read as a whole. */
const groupSize = 4_000_000;

const columns = ["path", "name", "sha256", "statedSha256", "overrides", "fault"] as const;
const nullable = new Set<string>(["sha256", "fault"]);

const columnsOf = (rows: readonly Row[]) => {
  const cells = rows.map(({known, content}) => ({...known, overrides: JSON.stringify(known.overrides), content}));
  return [...columns, "content" as const].map((name) => ({
    name,
    data: cells.map((row) => row[name]),
    type: "STRING" as const,
    nullable: nullable.has(name),
    // Texts that are all different: a dictionary of them would only be tried.
    statistics: name !== "content"
  }));
};

const compressors = {GZIP: (bytes: Uint8Array) => gzipSync(bytes)};
const unpackers = {GZIP: (bytes: Uint8Array) => gunzipSync(bytes)};

export const parquet: Format = {
  write: (path, head) => {
    const writer = fileWriter(path);
    const kvMetadata = [{key: headKey, value: JSON.stringify(head)}];
    const schema = schemaFromColumnData({columnData: columnsOf([])});
    const file = new ParquetWriter({writer, schema, codec: "GZIP", compressors, kvMetadata});
    let [rows, size]: [Row[], number] = [[], 0];
    const flush = (): void => {
      if (rows.length > 0) void file.write({columnData: columnsOf(rows), rowGroupSize: rows.length});
      [rows, size] = [[], 0];
    };
    return {
      add: (row) => {
        rows.push(row);
        size += row.content.length;
        if (size >= groupSize) flush();
      },
      end: () => {
        flush();
        void file.finish();
      }
    };
  },
  open: async (path) => {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const head: unknown = JSON.parse(metadata.key_value_metadata?.find(({key}) => key === headKey)?.value ?? "null");
    const rows = await parquetReadObjects({file, metadata, columns: [...columns], compressors: unpackers});
    const known = rows.map(({overrides, ...row}) => ({...row, overrides: JSON.parse(String(overrides)) as unknown}));
    return {head, known, contentOf: contentIn(file, metadata)};
  }
};

const Contents = z.array(z.object({content: z.string()}));

/** Reads what stands in a row; the group that it stands in is kept, for rows are asked for in their order. */
function contentIn(file: AsyncBuffer, metadata: FileMetaData): (index: number) => Promise<string> {
  let held: {from: number; rows: z.infer<typeof Contents>} = {from: 0, rows: []};
  return async (index) => {
    if (held.rows[index - held.from] === undefined) held = await groupAt(index);
    const row = held.rows[index - held.from];
    if (row === undefined) throw new RangeError(`no such row: ${index}`);
    return row.content;
  };

  async function groupAt(index: number): Promise<typeof held> {
    let from = 0;
    for (const {num_rows} of metadata.row_groups) {
      const to = from + Number(num_rows);
      if (index < to) {
        const range = {rowStart: from, rowEnd: to, columns: ["content"]};
        return {
          from,
          rows: Contents.parse(await parquetReadObjects({file, metadata, ...range, compressors: unpackers}))
        };
      }
      from = to;
    }
    throw new RangeError(`no such row: ${index}`);
  }
}
