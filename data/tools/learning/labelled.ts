import {readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {clean} from "../../../src/clean/index.ts";
import {describe} from "../../../src/describe/index.ts";
import {Gold} from "../../../src/evaluate/gold.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {UnreadableError} from "../../../src/model/errors.ts";
import {groupBy} from "../../../src/model/group.ts";
import type {Description} from "../../../src/model/report.ts";
import type {SourceText, StatedMetadata} from "../../../src/model/source.ts";
import type {CleanText} from "../../../src/model/text.ts";
import {type Digest, digestText} from "../../../src/pipeline.ts";
import {read} from "../../../src/read/index.ts";

/** A report with its labels; its figures are read only for questions that ask for them. */
export interface Labelled {
  /** Where its labels lie, by which it is told from others of its name. */
  document: string;
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
  const texts = groupBy(
    paths.filter((path) => !isLabels(path)),
    stem
  );
  const found: Reports = {labelled: [], unreadable: []};
  for (const document of paths.filter(isLabels)) {
    const gold = Gold.parse(JSON.parse(readFileSync(document, "utf8")));
    const named = texts.get(stem(gold.file)) ?? [];
    // Texts of two folders may have one name: those beside the labels are meant.
    const path = named.find((text) => dirname(text) === dirname(document)) ?? named[0];
    if (path === undefined) throw new Error(`no report for labels of ${gold.file}`);
    const source = await sourceAt(path, lexicon);
    if (source) found.labelled.push(labelledAs({document, gold, source, path}, lexicon));
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

interface Found extends Pick<Labelled, "document" | "gold"> {
  source: SourceText;
  path: string;
}

function labelledAs({document, gold, source, path}: Found, lexicon: Lexicon): Labelled {
  const cleaned = clean(source, lexicon);
  return {
    document,
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
