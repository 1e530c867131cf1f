import {readdirSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {query} from "../query/index.ts";
import type {DocumentKind} from "../query/documentKind.ts";
import {reportFacts, reportTexts} from "../query/report/make.ts";
import {definitions, indicatorEvidence, indicatorFigures} from "../query/indicator/make.ts";
import {honourBlocks} from "../query/honour/make.ts";
import {projectFolder} from "../project.mjs";
import type {Loader} from "./loader.ts";
import {reformSlices, reformWordings} from "../query/reform/make.ts";
import {pairShards, scriptTables, searchGuides, sentenceBlocks, traitsBlocks} from "../query/search/make.ts";
import {targetSlices} from "../query/target/make.ts";

const loaders = join(projectFolder, "loaders");
const tables = (): string[] =>
  readdirSync(loaders).flatMap((name) => (name.endsWith(".arrow.ts") ? [name.replace(/\.ts$/, "")] : []));

const idsOf =
  (name: string): DocumentKind["ids"] =>
  async (connection) =>
    (await query(connection, name, {}, z.object({id: z.string()}))).map(({id}) => id);

/** Every kind of document, by the folder that its files lie in. */
export const documents: Readonly<Record<string, DocumentKind>> = {
  facts: {ids: idsOf("report/ids"), make: reportFacts},
  report: {ids: idsOf("report/ids"), make: reportTexts},
  figures: {ids: idsOf("indicator/ids"), make: indicatorFigures},
  evidence: {ids: idsOf("indicator/ids"), make: indicatorEvidence},
  definitions: {ids: idsOf("indicator/family-ids"), make: definitions},
  targets: {ids: idsOf("domain/slices"), make: targetSlices},
  reforms: {ids: idsOf("domain/slices"), make: reformSlices},
  wordings: {ids: idsOf("domain/ids"), make: reformWordings},
  honours: honourBlocks,
  search: searchGuides,
  script: scriptTables,
  pairs: pairShards,
  sentences: sentenceBlocks,
  traits: traitsBlocks
};
const documentPath = /^([a-z]+)\/([\w-]+)\.json$/;

/** One data file, named by its path below `_file/data/`; null when the site has no such file. */
export async function readDataFile(connection: DuckDBConnection, path: string): Promise<Uint8Array | null> {
  if (tables().includes(path)) return readTable(connection, path);
  const [, folder = "", id = ""] = documentPath.exec(path) ?? [];
  const kind = Object.hasOwn(documents, folder) ? documents[folder] : undefined;
  if (!kind || !(await kind.ids(connection)).includes(id)) return null;
  const [document] = await kind.make(connection, [id]);
  return document ? encode(document) : null;
}

/** Writes every data file of the site below `folder`. */
export async function writeData(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const path of tables()) await write(join(folder, path), await readTable(connection, path));
  for (const [name, kind] of Object.entries(documents)) {
    const ids = await kind.ids(connection);
    for (let from = 0; from < ids.length; from += batch) {
      const made = await kind.make(connection, ids.slice(from, from + batch));
      await Promise.all(made.map((document) => write(join(folder, name, `${document.id}.json`), encode(document))));
    }
  }
}

/** Documents that are made in one go: enough to be quick, few enough to hold in memory. */
const batch = 50;

async function readTable(connection: DuckDBConnection, path: string): Promise<Uint8Array> {
  // So written the bundler finds every loader that this can mean.
  const module = (await import(`../../loaders/${path}.ts`)) as {default: Loader};
  return module.default(connection);
}

const encode = (document: object): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, bytes);
}
