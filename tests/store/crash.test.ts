import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {project, reportText} from "./setup.ts";

const cli = new URL("../../src/bin.mjs", import.meta.url).pathname;

/** Ingests in a process of its own; its standard output tells how far it is. */
function ingesting(folder: string): ChildProcess {
  const child = spawn(process.execPath, [cli, "ingest", "reports"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"]
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("a process that is killed while it writes leaves the last good ledger, and the next run does the rest", async () => {
  const {folder, ledger, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  const before = readFileSync(ledger);
  for (let year = 2000; year < 2015; year++) write(`${year}.txt`, reportText("永州市", year));
  const child = ingesting(folder);
  const died = once(child, "exit");
  // The first line comes after a report was stored, in the midst of the others.
  if (child.stdout) await once(child.stdout, "data");
  child.kill("SIGKILL");
  expect(await died).toEqual([null, "SIGKILL"]);
  expect(readFileSync(ledger).equals(before)).toBe(true);
  expect(existsSync(`${ledger}.next`)).toBe(true);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 1}]);
  await ingest();
  expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 16}]);
  expect(existsSync(`${ledger}.next`)).toBe(false);
});

test("work that fails changes nothing", async () => {
  const {ledger, write, ingest} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  const before = readFileSync(ledger);
  const failing = rewriteLedger(ledger, async (connection) => {
    await connection.run("DELETE FROM report");
    throw new Error("no more");
  });
  await expect(failing).rejects.toThrow("no more");
  expect(readFileSync(ledger).equals(before)).toBe(true);
  expect(existsSync(`${ledger}.next`)).toBe(false);
});

test("two processes do not write at once, and readers do not wait", async () => {
  const {folder, ledger, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("b.txt", reportText("永州市", 2023));
  await rewriteLedger(ledger, async () => {
    const child = spawn(process.execPath, [cli, "ingest", "reports"], {cwd: folder});
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += part.toString()));
    expect((await once(child, "exit"))[0]).toBe(2);
    expect(said).toContain(`another process is writing the ledger: process ${process.pid}`);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 1}]);
  });
  await ingest({paths: [join(folder, "reports")]});
  expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 2}]);
});
