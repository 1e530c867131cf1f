import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {clean} from "../../../src/clean/index.ts";
import {describe} from "../../../src/describe/index.ts";
import {Gold} from "../../../src/evaluate/gold.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {UnreadableError} from "../../../src/model/errors.ts";
import type {Description} from "../../../src/model/report.ts";
import type {SourceText, StatedMetadata} from "../../../src/model/source.ts";
import type {CleanText} from "../../../src/model/text.ts";
import {type Digest, digestText} from "../../../src/pipeline.ts";
import {read} from "../../../src/read/index.ts";

/** A report with its labels; its figures are read only for questions that ask for them. */
export interface Labelled {
  gold: Gold;
  clean: CleanText;
  description: Description;
  /** As the program reads it. */
  digest: () => Digest;
  /** As it reads when it is told the kind and the year. */
  told: () => Digest;
}

/** What was labelled, and the files that cannot be read, which are left out. */
interface Reports {
  labelled: Labelled[];
  unreadable: string[];
}

const stem = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");

/** Every report under `folders` for which one of them holds labels (`*.json`, as `ledger evaluate` takes them). */
export async function labelledIn(folders: readonly string[], lexicon: Lexicon): Promise<Reports> {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .sort()
      .map((name) => join(folder, name))
  );
  const isLabels = (path: string): boolean => path.endsWith(".json");
  const texts = new Map(paths.filter((path) => !isLabels(path)).map((path) => [stem(path), path]));
  const golds = paths.filter(isLabels).map((path) => Gold.parse(JSON.parse(readFileSync(path, "utf8"))));
  const found: Reports = {labelled: [], unreadable: []};
  for (const gold of golds) {
    const path = texts.get(stem(gold.file));
    if (path === undefined) throw new Error(`no report for labels of ${gold.file}`);
    const source = await sourceAt(path, lexicon);
    if (source) found.labelled.push(labelledAs({gold, source, path}, lexicon));
    else found.unreadable.push(path);
  }
  return found;
}

/** The first report of a file; null when there is none that can be read. */
async function sourceAt(path: string, lexicon: Lexicon): Promise<SourceText | null> {
  try {
    return (await read({path, bytes: readFileSync(path)}, lexicon))[0] ?? null;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

function labelledAs({gold, source, path}: {gold: Gold; source: SourceText; path: string}, lexicon: Lexicon): Labelled {
  const cleaned = clean(source, lexicon);
  return {
    gold,
    clean: cleaned,
    description: describe({source, cleaned, path, overrides: {}}, lexicon).description,
    digest: () => digestText(source, path, lexicon, {}),
    told: () => digestText(source, path, lexicon, statedIn(gold))
  };
}

const statedIn = ({meta}: Gold): StatedMetadata => ({
  ...(meta ? {kind: meta.doc_type} : {}),
  ...(meta?.year == null ? {} : {year: meta.year})
});
