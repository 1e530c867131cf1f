import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {reportMaker} from "../bench/corpus.ts";
import {withLedger} from "../../src/store/database.ts";
import {project, reportText} from "../store/setup.ts";
import {type Random, seeded} from "./random.ts";

const make = reportMaker(11);

/** A made-up report, of one of two places and of a year: some of the same name the same reforms, targets and figures. */
const textOf = (random: Random): string =>
  random.below(4) === 0
    ? reportText(random.of(["赣州市", "吉安市"]), 2020 + random.below(4), {meetings: random.below(9) + 1})
    : make(random.below(12)).text.slice(0, 600 + 300 * random.below(4));

/** The tables that tell of runs; all others are as if the ledger had been made in one. */
const ofRuns = ["run", "history", "fact_change", "schema_migration"];

/** What a ledger holds, by table, but for runs and moments: each row as JSON, in their order. */
const contentOf = (ledger: string): Promise<Map<string, string[]>> =>
  withLedger(ledger, async (connection) => {
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const tables = await read(`
      SELECT table_name, string_agg(format('"{}"', column_name), ', ')
      FROM duckdb_columns() JOIN duckdb_tables() USING (schema_name, table_name)
      WHERE NOT data_type LIKE 'TIMESTAMP%' AND NOT contains(column_name, 'run') GROUP BY ALL ORDER BY ALL`);
    const content = new Map<string, string[]>();
    for (const [table, columns] of tables.map((row) => row.map(String)) as [string, string][]) {
      if (ofRuns.includes(table)) continue;
      content.set(
        table,
        (await read(`SELECT ${columns} FROM "${table}" ORDER BY ALL`)).map((row) => JSON.stringify(row))
      );
    }
    return content;
  });

/** Where two ledgers part: each table that is not the same in both, with a row that only one has. */
const apart = (one: Map<string, string[]>, other: Map<string, string[]>): string[] =>
  [...one].flatMap(([table, rows]) => {
    const others = other.get(table) ?? [];
    if (isDeepStrictEqual(rows, others)) return [];
    const alone = rows.find((row) => !others.includes(row)) ?? others.find((row) => !rows.includes(row));
    return [`${table}, ${rows.length} and ${others.length} rows: ${alone?.slice(0, 400)}`];
  });

type Change = (folder: string, random: Random) => void;

const files = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".txt"));

const anyOf = (folder: string, random: Random): string => join(folder, random.of(files(folder)));

const changes: Readonly<Record<string, Change>> = {
  add: (folder, random) => writeFileSync(join(folder, `${random.below(1000)}.txt`), textOf(random)),
  write: (folder, random) => writeFileSync(anyOf(folder, random), textOf(random)),
  figures: (folder, random) => {
    const path = anyOf(folder, random);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(/\d(?=[%万亿次个])/gu, String(random.below(9) + 1)));
  },
  copy: (folder, random) =>
    writeFileSync(join(folder, `${random.below(1000)}.txt`), readFileSync(anyOf(folder, random))),
  rename: (folder, random) => renameSync(anyOf(folder, random), join(folder, `${random.below(1000)}.txt`)),
  swap: (folder, random) => {
    const [one, other] = [anyOf(folder, random), anyOf(folder, random)];
    const [first, second] = [readFileSync(one), readFileSync(other)];
    writeFileSync(one, second);
    writeFileSync(other, first);
  },
  remove: (folder, random) => {
    if (files(folder).length > 2) rmSync(anyOf(folder, random));
  },
  sidecar: (folder, random) =>
    writeFileSync(`${anyOf(folder, random)}.meta.yml`, `place: ${random.of(["赣州市", "吉安市", "永州市"])}\n`),
  bare: (folder, random) => rmSync(`${anyOf(folder, random)}.meta.yml`, {force: true}),
  empty: (folder, random) => writeFileSync(join(folder, `${random.below(1000)}.txt`), ""),
  nothing: () => undefined
};

/** Changes a folder of reports at random, run after run, and tells where the ledger is not that of one run. */
export async function changed(seed: number, steps: number): Promise<string[]> {
  const random = seeded(seed);
  const [made, done] = [project(), [] as string[]];
  const folder = join(made.folder, "reports");
  for (let n = 0; n < 4; n++) writeFileSync(join(folder, `${n}.txt`), textOf(random));
  await made.ingest();
  for (let step = 0; step < steps; step++) {
    for (let many = random.below(3); many >= 0; many--) {
      const name = random.of(Object.keys(changes));
      changes[name]?.(folder, random);
      done.push(name);
    }
    await made.ingest();
    const once = join(made.folder, "build", "once.duckdb");
    await made.ingest({ledger: once});
    const parts = apart(await contentOf(once), await contentOf(made.ledger));
    if (parts.length > 0) return [`seed ${seed}, after ${done.join(", ")}: ${parts.join("; ")}`];
    rmSync(once);
  }
  return [];
}
