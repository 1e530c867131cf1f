import {readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {recordsVersion} from "../../src/records/schema.ts";
import {writeShard} from "../../src/records/write.ts";
import type {ReadFile} from "../../src/store/files.ts";
import {folderWith} from "../commands/setup.ts";

test("a shard for which there is no room is named with its disk, and nothing of it stays", async () => {
  const folder = join(folderWith(), "shards");
  async function* full(): AsyncGenerator<ReadFile> {
    await Promise.reject(new Error("ENOSPC: no space left on device, write"));
    yield* [];
  }
  const head = {records: recordsVersion, shard: 1, of: 1, files: 1, digestVersion: "now"};
  const writing = writeShard({folder, head, format: "ndjson"}, full(), () => undefined);
  await expect(writing).rejects.toThrow(/^no room for \S+shards\/1-of-1\.ndjson on the disk /);
  expect(readdirSync(folder)).toEqual([]);
});
