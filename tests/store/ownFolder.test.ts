import {spawnSync} from "node:child_process";
import {chownSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {ownFolder} from "../../src/store/ownFolder.ts";
import {scratch} from "../site/harness.ts";

/** A folder that holds one of somebody. */
function left(owner: string | null): string {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  mkdirSync(join(folder, "ours-left"));
  if (owner !== null) writeFileSync(join(folder, "ours-left", "owner"), owner);
  return folder;
}

const {pid: dead} = spawnSync(process.execPath, ["-e", "0"]);

test("every process has a folder of its own", async () => {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  await ownFolder(folder, "ours-");
  await ownFolder(folder, "ours-");
  expect(readdirSync(folder)).toHaveLength(2);
});

test("the folder of a process that was killed is taken away", async () => {
  const folder = left(`${hostname()} ${dead}`);
  await ownFolder(folder, "ours-");
  expect(readdirSync(folder)).not.toContain("ours-left");
});

test.each([
  ["of a process that runs", `${hostname()} ${process.pid}`],
  ["of another machine", `elsewhere ${dead}`],
  ["of nobody", null],
  ["of who knows whom", "mine"]
])("one %s stays", async (_, owner) => {
  const folder = left(owner);
  await ownFolder(folder, "ours-");
  expect(readdirSync(folder)).toContain("ours-left");
});

test.skipIf(process.getuid?.() !== 0)("one of another user stays, whoever it says it is of", async () => {
  const folder = left(`${hostname()} ${dead}`);
  chownSync(join(folder, "ours-left"), 65534, 65534);
  await ownFolder(folder, "ours-");
  expect(readdirSync(folder)).toContain("ours-left");
});

test("one whose owner cannot be read stops nobody", async () => {
  const folder = left(null);
  mkdirSync(join(folder, "ours-left", "owner"));
  await ownFolder(folder, "ours-");
  expect(readdirSync(folder)).toHaveLength(2);
});
