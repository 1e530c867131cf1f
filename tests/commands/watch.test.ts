import {mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test, vi} from "vitest";
import {watch} from "../../src/commands/watch.ts";
import {folderWith} from "./setup.ts";

async function watching(folders: string[], work: () => Promise<boolean | void>) {
  const watcher = await watch(folders, async () => (await work()) ?? true);
  onTestFinished(() => watcher.close());
  return watcher;
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

test("a folder that is taken away and put back is still watched", async () => {
  const folder = folderWith({"reports/a.txt": "1", "reports/deep/b.txt": "1"});
  const [here, gone] = [join(folder, "reports"), join(folder, "elsewhere")];
  let calls = 0;
  await watching([here], async () => void calls++);
  for (const change of [
    () => renameSync(here, gone),
    () => renameSync(gone, here),
    () => writeFileSync(join(here, "deep/c.txt"), "1"),
    () => rmSync(here, {recursive: true}),
    () => mkdirSync(here),
    () => writeFileSync(join(here, "a.txt"), "2")
  ]) {
    const before = calls;
    change();
    await expect.poll(() => calls, eventually).toBeGreaterThan(before);
  }
});

test("what changes beside the folder is not worked on", async () => {
  const folder = folderWith({"reports/a.txt": "1"});
  const seen: number[] = [];
  await watching([join(folder, "reports")], async () => void seen.push(1));
  writeFileSync(join(folder, "reports-2.txt"), "1");
  writeFileSync(join(folder, "b.txt"), "1");
  writeFileSync(join(folder, "reports/b.txt"), "1");
  await expect.poll(() => seen.length, eventually).toBe(1);
});

test("what is not done is tried again without another change, and no more once it is done or nobody watches", async () => {
  const folder = folderWith({"a.txt": "1"});
  const done = [false, false, true];
  let calls = 0;
  const watcher = await watching([folder], () => Promise.resolve(done[calls++] ?? false));
  writeFileSync(join(folder, "a.txt"), "2");
  await expect.poll(() => calls, eventually).toBe(3);
  writeFileSync(join(folder, "a.txt"), "33");
  await expect.poll(() => calls, eventually).toBeGreaterThan(4);
  await watcher.close();
  const before = calls;
  await new Promise((later) => setTimeout(later, 1200));
  expect(calls).toBe(before);
});

test("a change while something waits to be tried again is worked on at once", async () => {
  const folder = folderWith({"a.txt": "1"});
  let calls = 0;
  await watching([folder], () => Promise.resolve(calls++ > 3));
  writeFileSync(join(folder, "a.txt"), "2");
  await expect.poll(() => calls, eventually).toBeGreaterThan(2);
  writeFileSync(join(folder, "b.txt"), "3");
  await expect.poll(() => calls, eventually).toBe(5);
});
