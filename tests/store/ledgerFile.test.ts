import {execFileSync, spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, onTestFinished, test} from "vitest";
import {folderWith, reportText, run} from "../commands/setup.ts";

const files = {"data/reports/赣州.txt": reportText("赣州市", 2021)};

/** A database that somebody made for something else, with these tables. */
const databaseOf =
  (sql: string) =>
  async (path: string): Promise<void> => {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
  };

/** The migrations of another tool, which calls its table as ours is called. */
const othersMigrations = `
  CREATE TABLE schema_migration (name VARCHAR, sha256 VARCHAR);
  INSERT INTO schema_migration VALUES ('0001_create_ledger.sql', 'another'), ('views.sql', 'another')`;

/** What may stand where a ledger was meant. */
const strangers: [what: string, make: (path: string) => unknown][] = [
  ["a report", (path) => writeFileSync(path, reportText("赣州市", 2021))],
  ["an empty file", (path) => writeFileSync(path, "")],
  ["a folder", (path) => mkdirSync(path)],
  ["a pipe", (path) => execFileSync("mkfifo", [path])],
  ["a link to a device", (path) => symlinkSync("/dev/null", path)],
  ["links in a circle", (path) => symlinkSync(path, path)],
  ["a database of something else", databaseOf("CREATE TABLE notes (text VARCHAR)")],
  ["a database without a table", databaseOf("SELECT 1")],
  ["a database with migrations of its own", databaseOf(othersMigrations)],
  ["a database with other versions of its own", databaseOf("CREATE TABLE schema_migration (version INTEGER)")]
];

test.each(strangers)("%s is no ledger, is said to be none, and stays", async (_what, make) => {
  const folder = folderWith(files);
  const path = join(folder, "it");
  await make(path);
  const before = lstatSync(path).isFile() ? readFileSync(path) : null;
  for (const command of ["ingest", "build", "start --port 0", "reports", "check", "review --list", "remove x"]) {
    const {code, err} = await run(folder, ...command.split(" "), "--ledger", "it");
    expect([command, code]).toEqual([command, 2]);
    expect(err, command).toMatch(/^error: not a ledger: \S*it: .+\n {2}hint: .*name another file with --ledger\n/m);
  }
  expect(before === null || readFileSync(path).equals(before)).toBe(true);
});

const leaving = `
  const {DuckDBInstance} = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(process.argv[1]);
  await (await instance.connect()).run("CREATE TABLE notes AS SELECT 1 AS n");
  process.kill(process.pid, "SIGKILL");`;

/** Leaves a log beside a ledger, as a program does that is killed, with a byte in it that was not written. */
function damagedLog(path: string): void {
  spawnSync(process.execPath, ["--input-type=module", "-e", leaving, path]);
  const log = readFileSync(`${path}.wal`);
  const middle = log.length >> 1;
  writeFileSync(`${path}.wal`, log.fill(log.readUInt8(middle) ^ 4, middle, middle + 1));
}

/** What may stand beside a ledger, where a run is to write. */
const beside: [what: string, make: (path: string) => unknown, says: RegExp][] = [
  [
    "a folder in place of the copy",
    (path) => mkdirSync(`${path}.next`),
    /something else stands there: \S+\.next\n.*move it away/
  ],
  [
    "a folder in place of the lock",
    (path) => {
      rmSync(`${path}.lock`);
      mkdirSync(`${path}.lock`);
    },
    /cannot lock the ledger: \S+\.lock: .+\n.*move away/
  ],
  [
    "a log that another program left",
    damagedLog,
    /a log of another program lies beside the ledger: \S+\.wal\n.*move away/
  ]
];

test.each(beside)("%s is named with a way out, and the ledger stays", async (_what, make, says) => {
  const folder = folderWith({...files, "data/reports/永州.txt": reportText("永州市", 2023)});
  await run(folder, "ingest");
  const path = join(folder, "build/ledger.duckdb");
  const before = readFileSync(path);
  make(path);
  rmSync(join(folder, "data/reports/永州.txt"));
  const {code, err} = await run(folder, "ingest");
  expect(code).toBe(2);
  expect(err).toMatch(says);
  expect(readFileSync(path).equals(before)).toBe(true);
});

const holding = `
  const {DuckDBInstance} = await import("@duckdb/node-api");
  const held = await DuckDBInstance.create(process.argv[1]);
  console.log("held");
  setInterval(() => held, 1000);`;

test("a ledger that another program has open is said to be, with its process", async () => {
  const folder = folderWith(files);
  await run(folder, "ingest");
  const script = ["--input-type=module", "-e", holding, join(folder, "build/ledger.duckdb")];
  const child = spawn(process.execPath, script, {stdio: ["ignore", "pipe", "inherit"]});
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  for (const command of ["ingest", "reports"]) {
    const {code, err} = await run(folder, command);
    expect([command, code]).toEqual([command, 2]);
    expect(err).toMatch(
      new RegExp(`another program has the ledger \\S+ open: process ${child.pid}\\n {2}hint: end that program`)
    );
    expect(err).not.toContain("delete");
  }
});

test("a ledger that is a link is written where it leads to, and stays one", async () => {
  const folder = folderWith({...files, "far/away/note.txt": ""});
  mkdirSync(join(folder, "build"));
  symlinkSync("../far/away/real.duckdb", join(folder, "build/ledger.duckdb"));
  const counts = async (): Promise<string> => (await run(folder, "ingest")).out;
  expect(await counts()).toContain("read     赣州.txt");
  expect(await counts()).not.toContain("read  ");
  expect(lstatSync(join(folder, "build/ledger.duckdb")).isSymbolicLink()).toBe(true);
  expect(lstatSync(join(folder, "far/away/real.duckdb")).isFile()).toBe(true);
  expect((await run(folder, "report", "data/reports/赣州.txt")).out).toContain("赣州市 2021");
  rmSync(join(folder, "data/reports/赣州.txt"));
  writeFileSync(join(folder, "data/reports/永州.txt"), reportText("永州市", 2023));
  expect(await counts()).toMatch(/gone {5}赣州\.txt\n/);
});
