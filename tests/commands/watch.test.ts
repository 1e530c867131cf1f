import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test, vi} from "vitest";
import {watch} from "../../src/commands/watch.ts";
import {folderWith} from "./setup.ts";

async function watching(folders: string[], work: () => Promise<void>) {
  const watcher = await watch(folders, work);
  onTestFinished(() => watcher.close());
}

const eventually = {timeout: 60_000};

test("changes that come together are worked on once", async () => {
  const folder = folderWith({"a.txt": "1"});
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  await watching([folder], work);
  for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(join(folder, name), "2");
  await expect.poll(() => work.mock.calls.length, eventually).toBe(1);
});

test("what changes during the work is worked on after it, never beside it", async () => {
  const folder = folderWith({"a.txt": "1"});
  let [begun, ended] = [0, 0];
  let release: () => void = () => undefined;
  await watching([folder], async () => {
    expect(begun).toBe(ended);
    begun++;
    await new Promise<void>((done) => (release = done));
    ended++;
  });
  writeFileSync(join(folder, "a.txt"), "2");
  await expect.poll(() => begun, eventually).toBe(1);
  rmSync(join(folder, "a.txt"));
  writeFileSync(join(folder, "b.txt"), "3");
  release();
  await expect.poll(() => begun, eventually).toBe(2);
  release();
  await expect.poll(() => ended, eventually).toBe(2);
});

test("a folder that is not there yet is watched", async () => {
  const folder = folderWith();
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  await watching([join(folder, "corrections")], work);
  mkdirSync(join(folder, "corrections"));
  writeFileSync(join(folder, "corrections/a.yml"), "[]");
  await expect.poll(() => work.mock.calls.length, eventually).toBeGreaterThan(0);
});
