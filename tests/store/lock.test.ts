import {readFileSync, statSync, truncateSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {hold} from "../../src/store/lock.ts";
import {scratch} from "../site/harness.ts";

function fileOf(content: string | Buffer): string {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  const file = join(folder, "it.lock");
  writeFileSync(file, content);
  return file;
}

async function whole(): Promise<string> {
  const file = join(fileOf(""), "..", "whole.lock");
  (await hold(file, "it"))();
  return file;
}

test.each(["words of somebody", `12345678DUCK${"x".repeat(20_000)}`])(
  "what is no lock is named, and stays: %.20s",
  async (content) => {
    const file = fileOf(content);
    await expect(hold(file, "it")).rejects.toThrow(`cannot lock it: ${file}: `);
    expect(readFileSync(file, "utf8")).toBe(content);
  }
);

test.each([0, 4096, 5000, 8192, 12287])(
  "a lock of which %i bytes were written is mended where it stands",
  async (size) => {
    const file = await whole();
    truncateSync(file, size);
    const {ino} = statSync(file);
    const release = await hold(file, "it");
    expect(statSync(file).ino).toBe(ino);
    await expect(hold(file, "it")).rejects.toThrow(`another process is writing it: process ${process.pid}`);
    release();
    (await hold(file, "it"))();
  }
);

test("a lock of nothing but zeros, as a machine leaves it that lost its power, is mended", async () => {
  const file = fileOf(Buffer.alloc(12_288));
  (await hold(file, "it"))();
  expect(readFileSync(file).toString("latin1", 8, 12)).toBe("DUCK");
});
