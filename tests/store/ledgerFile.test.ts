import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import {lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, onTestFinished, test} from "vitest";
import {folderWith, reportText, run} from "../commands/setup.ts";

const files = {"data/reports/赣州.txt": reportText("赣州市", 2021)};

async function otherDatabase(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run("CREATE TABLE notes (text VARCHAR)");
  connection.closeSync();
  instance.closeSync();
}

/** What may stand where a ledger was meant. */
const strangers: [what: string, make: (path: string) => unknown][] = [
  ["a report", (path) => writeFileSync(path, reportText("赣州市", 2021))],
  ["an empty file", (path) => writeFileSync(path, "")],
  ["a folder", (path) => mkdirSync(path)],
  ["a pipe", (path) => execFileSync("mkfifo", [path])],
  ["a link to a device", (path) => symlinkSync("/dev/null", path)],
  ["links in a circle", (path) => symlinkSync(path, path)],
  ["a database of something else", otherDatabase]
];

test.each(strangers)("%s is no ledger, is said to be none, and stays", async (what, make) => {
  const folder = folderWith(files);
  const path = join(folder, "it");
  await make(path);
  const before = lstatSync(path).isFile() ? readFileSync(path) : null;
  for (const command of ["ingest", "build", "start --port 0", ...(what.startsWith("a database") ? [] : ["reports"])]) {
    const {code, err} = await run(folder, ...command.split(" "), "--ledger", "it");
    expect([command, code]).toEqual([command, 2]);
    expect(err, command).toMatch(/^error: not a ledger: \S*it: .+\n {2}hint: name another file with --ledger\n/m);
  }
  expect(before === null || readFileSync(path).equals(before)).toBe(true);
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
      new RegExp(`another program has the ledger \\S+ open: ${child.pid}\\n {2}hint: end that program`)
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
