import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, {recursive: true})));

/** A copy of one reference file with `from` replaced by `to`; returns its folder. */
export function mended(name: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "lexicon-"));
  folders.push(folder);
  const path = join(folder, name);
  cpSync(join(referenceFolder, name), path);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
}
