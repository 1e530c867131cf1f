import {readdirSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {query} from "../query/index.ts";
import {reportFacts, reportTexts} from "./documents.ts";
import {projectFolder} from "./libraries.ts";
import type {Loader} from "./loader.ts";

const loaders = join(projectFolder, "loaders");
const tables = (): string[] =>
  readdirSync(loaders).flatMap((name) => (name.endsWith(".arrow.ts") ? [name.replace(/\.ts$/, "")] : []));

/** Documents that there is one of for each report, by the folder that they lie in. */
const documents = {facts: reportFacts, report: reportTexts};
const documentPath = /^(facts|report)\/([0-9a-f]{12})\.json$/;

/** One data file, named by its path below `_file/data/`; null when the site has no such file. */
export async function readDataFile(connection: DuckDBConnection, path: string): Promise<Uint8Array | null> {
  if (tables().includes(path)) return readTable(connection, path);
  const [, folder, id] = documentPath.exec(path) ?? [];
  if (id === undefined || !(await reportIds(connection)).includes(id)) return null;
  const [document] = await documents[folder as keyof typeof documents](connection, [id]);
  return document ? encode(document) : null;
}

/** Writes every data file of the site below `folder`. */
export async function writeData(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const path of tables()) await write(join(folder, path), await readTable(connection, path));
  const ids = await reportIds(connection);
  for (let from = 0; from < ids.length; from += batch) {
    for (const [name, make] of Object.entries(documents)) {
      const made = await make(connection, ids.slice(from, from + batch));
      await Promise.all(made.map((document) => write(join(folder, name, `${document.id}.json`), encode(document))));
    }
  }
}

/** Reports that are read from the ledger in one go: enough to be quick, few enough to hold in memory. */
const batch = 50;

async function readTable(connection: DuckDBConnection, path: string): Promise<Uint8Array> {
  const module = (await import(pathToFileURL(join(loaders, `${path}.ts`)).href)) as {default: Loader};
  return module.default(connection);
}

async function reportIds(connection: DuckDBConnection): Promise<string[]> {
  return (await query(connection, "report-ids", {}, z.object({id: z.string()}))).map(({id}) => id);
}

const encode = (document: object): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, bytes);
}
