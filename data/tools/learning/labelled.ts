import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {Gold} from "../../../src/evaluate/gold.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import type {StatedMetadata} from "../../../src/model/source.ts";
import {type Digest, digest} from "../../../src/pipeline.ts";

/** A report with its labels. */
export interface Labelled {
  gold: Gold;
  /** As the program reads it. */
  digest: Digest;
  /** As it reads when it is told the kind and the year. */
  told: Digest;
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
    const file = {path, bytes: readFileSync(path)};
    const [read] = await digest(file, lexicon);
    const [told] = await digest(file, lexicon, statedIn(gold));
    if (read && told) found.push({gold, digest: read, told});
  }
  return found;
}

const statedIn = ({meta}: Gold): StatedMetadata => ({
  ...(meta ? {kind: meta.doc_type} : {}),
  ...(meta?.year == null ? {} : {year: meta.year})
});
