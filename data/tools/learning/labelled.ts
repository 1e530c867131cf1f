import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {Gold} from "../../../src/evaluate/gold.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {type Digest, digest} from "../../../src/pipeline.ts";

/** A report with its labels. */
export interface Labelled {
  gold: Gold;
  digest: Digest;
}

const stem = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");

/** Every report under `folders` for which one of them holds labels (`*.json`, as `ledger evaluate` takes them). */
export async function labelledIn(folders: readonly string[], lexicon: Lexicon): Promise<Labelled[]> {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .sort()
      .map((name) => join(folder, name))
  );
  const labels = paths.filter((path) => path.endsWith(".json"));
  const golds = labels.map((path) => Gold.parse(JSON.parse(readFileSync(path, "utf8"))));
  const found: Labelled[] = [];
  for (const gold of golds) {
    const path = paths.find((one) => !one.endsWith(".json") && stem(one) === stem(gold.file));
    if (path === undefined) throw new Error(`no report for labels of ${gold.file}`);
    const digests = await digest({path, bytes: readFileSync(path)}, lexicon);
    found.push(...digests.slice(0, 1).map((one) => ({gold, digest: one})));
  }
  return found;
}
