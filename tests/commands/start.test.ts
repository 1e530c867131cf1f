import {type ChildProcessWithoutNullStreams, spawn} from "node:child_process";
import {once} from "node:events";
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {expect, onTestFinished, test} from "vitest";
import {lock} from "../../src/store/lock.ts";
import {bin, folderWith, reportText} from "./setup.ts";

/** A `start` under way: what it has said, and a wait for more. */
function starting(folder: string, ...args: string[]) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [bin, "start", ...args], {cwd: folder});
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit");
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  /** Waits until it has said something that fits; fails when it ends before. */
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(said);
      if (match) return match;
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
      await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), ended]);
    }
  };
  const forget = (): void => {
    said = "";
  };
  return {child, ended, says, forget, said: () => said};
}

/** The places of the site's table of reports. */
async function placesAt(url: string): Promise<unknown[]> {
  const response = await fetch(new URL("_file/data/reports.arrow", url));
  const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
  return Array.from(table.getChild("placeName") ?? []).sort();
}

test("start serves the site, shows what comes and goes a moment later, and ends when asked", async () => {
  const folder = folderWith({"reports/赣州.txt": reportText("赣州市", 2021)});
  const {child, ended, says, forget} = starting(folder, "--reports", "reports", "--port", "0");
  const [, url = ""] = await says(/Reform Ledger is at (\S+)/);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toContain("Reform Ledger");
  expect(await placesAt(url)).toEqual(["赣州市"]);

  forget();
  writeFileSync(join(folder, "reports/永州.txt"), reportText("永州市", 2023));
  await says(/the ledger holds 2 reports/);
  await expect.poll(() => placesAt(url), {timeout: 60_000}).toEqual(["永州市", "赣州市"]);

  const release = await lock(join(folder, "build/ledger.duckdb"));
  forget();
  rmSync(join(folder, "reports/赣州.txt"));
  await says(/another process is writing the ledger: process \d+; this goes on when it has ended/);
  release();
  await says(/the ledger holds 1 report /);
  await expect.poll(() => placesAt(url), {timeout: 60_000}).toEqual(["永州市"]);

  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});
