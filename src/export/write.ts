import {createHash} from "node:crypto";
import {createReadStream, readdirSync, statSync, writeFileSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {pipeline} from "node:stream/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import {withLedger} from "../store/database.ts";
import {SourceRow} from "../query/export/rows.ts";
import {query} from "../query/index.ts";
import {type About, aboutOf, type Asked, stateOf} from "./about.ts";
import {descriptor, type PackageFile} from "./descriptor.ts";
import {writeWholeFolder} from "./folder.ts";
import {onSite} from "./onSite.ts";
import {formats} from "./formats/index.ts";
import type {Format} from "./formats/format.ts";
import {codebookText, readme} from "./readme.ts";
import {analystsTables, changedTables, changes, type ExportTable} from "./tables.ts";

export interface ExportOptions extends Asked {
  /** Path of the ledger. */
  ledger: string;
  /** Folder for the package, which must not be there or be empty. */
  out: string;
}

/** What was exported. */
export interface Exported {
  about: About;
  tables: readonly ExportTable[];
  /** How many figures are another, where that was asked. */
  changes: number | null;
}

/**
 * Writes the ledger as a Frictionless data package: the whole of it, or nothing. The same ledger gives the same bytes. Throws
 * UserError when there is no ledger, no such run, something stands at `out`, or the tables do not fit the format.
 */
export async function exportLedger({ledger, out, ...asked}: ExportOptions): Promise<Exported> {
  return writeWholeFolder(out, (folder) =>
    withLedger(ledger, (connection) => writePackage(connection, folder, asked), folder)
  );
}

async function writePackage(connection: DuckDBConnection, folder: string, asked: Asked): Promise<Exported> {
  const {since, site} = asked;
  const state = await stateOf(connection);
  const held = await (since === undefined
    ? analystsTables(connection)
    : changedTables(connection, {from: since, to: state.run}));
  const tables = held.map((table) => (site === undefined ? table : onSite(table, site)));
  const about = aboutOf(asked, state, await sourcesOf(connection, tables, site));
  const format = formats[asked.format];
  await format.write({connection, about, tables, folder});
  await writeTexts(folder, about, tables, format);
  return {about, tables, changes: since === undefined ? null : await countOf(connection, changes)};
}

/** The reports among the tables. */
async function sourcesOf(
  connection: DuckDBConnection,
  tables: readonly ExportTable[],
  site = ""
): Promise<SourceRow[]> {
  const sql = tables.find(({name}) => name === "reports")?.sql;
  if (sql === undefined) throw new Error("a package lacks its reports");
  const result = await connection.runAndReadAll(`SELECT id FROM (${sql})`);
  const ids = new Set(result.getRowsJson().map(([id]) => id));
  const rows = await query(connection, "export/sources", {}, SourceRow);
  return rows.flatMap((row) => (ids.has(row.id) ? [{...row, link: site + row.link}] : []));
}

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
  const result = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`);
  return Number(result.getRowsJson()[0]?.[0]);
}

async function writeTexts(folder: string, about: About, tables: readonly ExportTable[], format: Format): Promise<void> {
  const files: PackageFile[] = [];
  for (const path of new Set(tables.map(({name}) => format.pathOf(name))))
    for (const file of filesAt(folder, path)) files.push(await told(folder, file));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("datapackage.json", `${JSON.stringify(descriptor(about, tables, format, files), null, 2)}\n`);
  write("README.md", readme(about, tables, format.pathOf));
  write("codebook.md", codebookText(about, tables));
}

/** The file at a path of a package, or all files of the folder there, as paths in the package. */
function filesAt(folder: string, path: string): string[] {
  if (!statSync(join(folder, path)).isDirectory()) return [path];
  const inside = readdirSync(join(folder, path), {withFileTypes: true, recursive: true});
  const files = inside.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name));
  return files.map((file) => relative(folder, file).split(sep).join("/")).sort();
}

/** How large a file is, and its checksum, a part of it at a time. */
async function told(folder: string, path: string): Promise<PackageFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, path)), hash);
  return {path, bytes: statSync(join(folder, path)).size, hash: `sha256:${hash.digest("hex")}`};
}
