import {readdirSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {groupBy} from "../model/group.ts";
import {query} from "../query/index.ts";
import type {DocumentKind} from "../query/documentKind.ts";
import {packedFacts, reportTexts} from "../query/report/make.ts";
import {definitions, indicatorEvidence, packedIndicators} from "../query/indicator/make.ts";
import {honourBlocks} from "../query/honour/make.ts";
import {projectFolder} from "../project.mjs";
import {analysisArrow, analysisSchema, analysisTables} from "./analysis.ts";
import type {Loader} from "./loader.ts";
import {reformSlices, reformWordings} from "../query/reform/make.ts";
import {pairShards, scriptTables, searchGuides, sentenceBlocks, traitsBlocks} from "../query/search/make.ts";
import {targetSlices} from "../query/target/make.ts";

const loaders = join(projectFolder, "loaders");

/** Every table of the site by its path: those of loaders, and the analyst's. */
const tables = (): Map<string, Loader> =>
  new Map([
    ...readdirSync(loaders).flatMap((name): [string, Loader][] => {
      const path = name.replace(/\.ts$/, "");
      return path.endsWith(".arrow") ? [[path, (connection) => loaded(path, connection)]] : [];
    }),
    ...analysisTables().map((name): [string, Loader] => [
      `analysis/${name}.arrow`,
      (connection) => analysisArrow(connection, name)
    ])
  ]);

async function loaded(path: string, connection: DuckDBConnection): Promise<Uint8Array> {
  // So written the bundler finds every loader that this can mean.
  const module = (await import(`../../loaders/${path}.ts`)) as {default: Loader};
  return module.default(connection);
}

const idsOf =
  (name: string): DocumentKind["ids"] =>
  async (connection) =>
    (await query(connection, name, {}, z.object({id: z.string()}))).map(({id}) => id);

/** Every kind of document, by the folder that its files lie in. */
export const documents: Readonly<Record<string, DocumentKind>> = {
  facts: {ids: idsOf("report/ids"), make: packedFacts, atOnce: 200},
  report: {ids: idsOf("report/ids"), make: reportTexts, atOnce: 200},
  figures: {ids: idsOf("indicator/ids"), make: packedIndicators},
  evidence: {ids: idsOf("indicator/ids"), make: indicatorEvidence},
  definitions: {ids: idsOf("indicator/family-ids"), make: definitions},
  targets: {ids: idsOf("domain/slices"), make: targetSlices, atOnce: 200},
  reforms: {ids: idsOf("domain/slices"), make: reformSlices, atOnce: 200},
  wordings: {ids: idsOf("domain/ids"), make: reformWordings},
  honours: honourBlocks,
  analysis: analysisSchema,
  search: searchGuides,
  script: scriptTables,
  pairs: pairShards,
  sentences: sentenceBlocks,
  traits: traitsBlocks
};
const documentPath = /^([a-z]+)\/([\w-]+)\.json$/;

/**
 * Data files, each named by its path below `_file/data/`; without those that the site does not have. Documents of one kind
 * are made in one go: eight take little longer than one.
 */
export async function readDataFiles(
  connection: DuckDBConnection,
  paths: readonly string[]
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const named = tables();
  for (const path of paths) {
    const load = named.get(path);
    if (load) found.set(path, await load(connection));
  }
  const asked = paths.flatMap((path) => {
    const [, folder = "", id = ""] = documentPath.exec(path) ?? [];
    return Object.hasOwn(documents, folder) ? [{folder, id}] : [];
  });
  for (const [folder, own] of groupBy(asked, (one) => one.folder)) {
    const made = await makeDocuments(connection, folder, new Set(own.map(({id}) => id)));
    for (const document of made) found.set(`${folder}/${document.id}.json`, encode(document));
  }
  return found;
}

/** Those of these documents of a folder that the site has. */
async function makeDocuments(
  connection: DuckDBConnection,
  folder: string,
  ids: ReadonlySet<string>
): Promise<{id: string}[]> {
  const kind = documents[folder];
  const known = kind ? (await kind.ids(connection)).filter((id) => ids.has(id)) : [];
  return kind && known.length > 0 ? kind.make(connection, known) : [];
}

interface DataFile {
  /** Below `_file/data/`. */
  path: string;
  bytes: Uint8Array;
}

/** Every data file of the site, some at a time: as many as may be held in memory. */
export async function* dataFiles(connection: DuckDBConnection): AsyncGenerator<DataFile[]> {
  for (const [path, load] of tables()) yield [{path, bytes: await load(connection)}];
  for (const [folder, {ids: all, make, atOnce = 50}] of Object.entries(documents)) {
    const ids = await all(connection);
    for (let from = 0; from < ids.length; from += atOnce) {
      const made = await make(connection, ids.slice(from, from + atOnce));
      yield made.map((document) => ({path: `${folder}/${document.id}.json`, bytes: encode(document)}));
    }
  }
}

/** Writes every data file of the site below `folder`. */
export async function writeData(connection: DuckDBConnection, folder: string): Promise<void> {
  for await (const files of dataFiles(connection))
    await Promise.all(files.map(({path, bytes}) => write(join(folder, path), bytes)));
}

const encode = (document: object): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, bytes);
}
