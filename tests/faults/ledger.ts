import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {UserError} from "../../src/model/errors.ts";
import {sha256} from "../../src/model/record.ts";
import {withLedger} from "../../src/store/database.ts";
import {project, reportText, type Project} from "../store/setup.ts";
import {seeded} from "./random.ts";

/** Where the blocks of a DuckDB file begin, after its three heads, and how long each is. */
const [firstBlock, blockLength] = [3 * 4096, 262_144];

/** A ledger of four reports. */
async function madeLedger(): Promise<Project> {
  const made = project();
  for (const [place, year] of [
    ["赣州市", 2021],
    ["赣州市", 2022],
    ["永州市", 2023],
    ["杭州市", 2022]
  ] as const)
    made.write(`${place}${year}.txt`, reportText(place, year));
  await made.ingest();
  return made;
}

/** What a ledger says in every table and view, times aside, as a hash. Throws as `withLedger` does. */
export const contentOf = (ledger: string): Promise<string> =>
  withLedger(ledger, async (connection) => {
    const read = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJson();
    const tables = await read(`
      SELECT schema_name, table_name, list(column_name ORDER BY column_index)
      FROM duckdb_columns() JOIN duckdb_tables() USING (schema_name, table_name)
      WHERE NOT data_type LIKE 'TIMESTAMP%' GROUP BY ALL ORDER BY ALL`);
    const rows: unknown[] = [];
    for (const [schema, table, columns] of tables) {
      const names = (columns as string[]).map((name) => `"${name}"`).join(", ");
      rows.push(table, await read(`SELECT ${names} FROM "${String(schema)}"."${String(table)}" ORDER BY ALL`));
    }
    const shape = "SELECT sql, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL";
    return sha256(JSON.stringify([rows, await read(shape)]));
  });

/** Does something to the bytes of a ledger, and says what. */
function damage(whole: Buffer, seed: number): {what: string; bytes: Buffer} {
  const random = seeded(seed);
  const bytes = Buffer.from(whole);
  const block = firstBlock + blockLength * random.below((whole.length - firstBlock) / blockLength);
  const at = random.below(whole.length);
  const flip = (at: number): string => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return `a bit at ${at}`;
  };
  const kinds: (() => {what: string; bytes: Buffer})[] = [
    () => ({what: flip(at), bytes}),
    () => ({what: flip(random.below(firstBlock)), bytes}),
    // Where a block begins stand its checksum and what DuckDB reads first.
    () => ({what: flip(block + random.below(64)), bytes}),
    () => ({what: `cut at ${at}`, bytes: bytes.subarray(0, at)}),
    () => ({what: `cut after a block, at ${block}`, bytes: bytes.subarray(0, block)}),
    () => ({what: `zeros at ${block}`, bytes: bytes.fill(0, block, block + blockLength)}),
    () => ({what: `noise at ${at}`, bytes: bytes.fill(`${seed}`, at, at + 512)})
  ];
  return random.of(kinds)();
}

/** The ledger as it was made, and what is to come of a change. */
interface Whole extends Project {
  bytes: Buffer;
  content: string;
  changed: string;
}

/** A made ledger, what it says, and what it says once a report more is in it. */
export async function wholeLedger(): Promise<Whole> {
  const made = await madeLedger();
  const [bytes, content] = [readFileSync(made.ledger), await contentOf(made.ledger)];
  made.write("衡阳市2023.txt", reportText("衡阳市", 2023));
  await made.ingest();
  return {...made, bytes, content, changed: await contentOf(made.ledger)};
}

/** What becomes of a ledger that was damaged: refused by name, or as if nothing had been done to it; all else is told in words. */
async function tried(whole: Whole, seed: number): Promise<{what: string; ends: string}> {
  const {what, bytes} = damage(whole.bytes, seed);
  writeFileSync(whole.ledger, bytes);
  const read = await contentOf(whole.ledger).then(is(whole.content, "read"), refusal(whole.ledger));
  // A run costs ten times what reading does.
  if (read === "refused" && seed % 3 !== 0) return {what, ends: read};
  const written = await whole
    .ingest({paths: [join(whole.folder, "reports")]})
    .then(async ({files}) => {
      const failed = files.filter(({result}) => !Array.isArray(result));
      if (failed.length > 0) return `calls a report unread: ${JSON.stringify(failed[0]?.result)}`;
      return is(whole.changed, "written")(await contentOf(whole.ledger));
    })
    .catch(refusal(whole.ledger));
  if (written.startsWith("refused") && !readFileSync(whole.ledger).equals(bytes))
    return {what, ends: "changes what it refuses"};
  return {what, ends: `${read}, ${written}`};
}

const is =
  (wanted: string, done: string) =>
  (content: string): string =>
    content === wanted ? `${done} as if whole` : "says something else";

/** `refused` for a refusal that names the ledger and a way out. */
const refusal =
  (ledger: string) =>
  (error: unknown): string => {
    const {message, hint = ""} = error instanceof UserError ? error : new UserError(String(error));
    const isNamed = message.includes(ledger) && /ledger check|another file/u.test(hint) && !/delete/u.test(hint);
    return isNamed ? "refused" : `refuses without a name or a way out: ${message}: ${hint}`;
  };

/** The ends that are as promised. */
const promised = /^(?:refused|read as if whole)(?:, (?:refused|written as if whole))?$/u;

/** How many damaged ledgers came to each end, and those that came to none that is promised. */
export async function rounded(
  whole: Whole,
  {from, to}: {from: number; to: number}
): Promise<{ends: Map<string, number>; broken: string[]}> {
  const ends = new Map<string, number>();
  const broken: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const {what, ends: end} = await tried(whole, seed);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (!promised.test(end)) broken.push(`seed ${seed}, ${what}: ${end}`);
  }
  return {ends, broken};
}
