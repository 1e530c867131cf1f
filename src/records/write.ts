import {closeSync, fsyncSync, openSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {withRoom} from "../store/disk.ts";
import {ownFolder} from "../store/ownFolder.ts";
import type {ReadFile} from "../store/files.ts";
import {putInPlace} from "../store/wholeFile.ts";
import {type FormatName, formatNamed} from "./formats.ts";
import {knownOf, packed} from "./pack.ts";
import type {Head} from "./schema.ts";

/** How the folder is called in which a shard is written until it is whole. */
const unfinished = ".unfinished-";

/** Where a shard is written to. */
const shardFile = (folder: string, {shard, of}: Pick<Head, "shard" | "of">, format: FormatName): string =>
  join(folder, `${String(shard).padStart(String(of).length, "0")}-of-${of}.${format}`);

/**
 * Writes a shard: its file is there when all of it is, and on the disk. What was written of one before whose process was killed
 * is taken away. Returns where it stands. `last` is asked when all has been written, and stops it by throwing.
 * Throws UserError where the disk is full.
 */
export async function writeShard(
  {folder, head, format}: {folder: string; head: Head; format: FormatName},
  files: AsyncIterable<ReadFile>,
  last: () => void
): Promise<string> {
  const path = shardFile(folder, head, format);
  await withRoom(path, async () => {
    await mkdir(folder, {recursive: true});
    const draft = await ownFolder(folder, unfinished);
    try {
      const next = join(draft, `shard.${format}`);
      const writer = (await formatNamed(format)).write(next, head);
      for await (const file of files) writer.add({known: knownOf(file), content: packed(file)});
      writer.end();
      flush(next);
      last();
      putInPlace(next, path);
    } finally {
      await rm(draft, {recursive: true, force: true});
    }
  });
  return path;
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
