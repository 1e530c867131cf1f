import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {sha256} from "../../src/model/record.ts";
import {withLedger} from "../../src/store/database.ts";
import {ingest} from "../../src/store/ingest.ts";

/** What lies in a folder: a line for every file, its path and a hash of what it says. */
export const filesIn = (folder: string): string =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${relative(folder, path)} ${sha256(readFileSync(path))}`)
    .join("\n");

const tables = [
  "report",
  "section",
  "sentence",
  "fact",
  "recognition",
  "reform_member",
  "rejected",
  "issue",
  "current_fact"
];

/**
 * What a ledger says of its reports: a line for each table, its name and a hash. When that was read, and by which state of the
 * program, is left out: whoever edits a source while a trial runs changes that. Throws as `withLedger` does.
 */
export const wordsOf = (ledger: string): Promise<string> =>
  withLedger(ledger, async (connection) => {
    const said: string[] = [];
    for (const table of tables) {
      const columns = await connection.runAndReadAll(
        `SELECT column_name FROM duckdb_columns() WHERE table_name = '${table}' AND database_name = current_database()
         AND data_type NOT LIKE 'TIMESTAMP%' AND column_name NOT LIKE '%run%' AND column_name <> 'digest_version' ORDER BY 1`
      );
      const names = columns.getRowsJson().map(([name]) => `"${String(name)}"`);
      const rows = await connection.runAndReadAll(`SELECT ${names.join(", ")} FROM ${table} ORDER BY ALL`);
      said.push(`${table} ${sha256(JSON.stringify(rows.getRowsJson()))}`);
    }
    return said.join("\n");
  });

/** Brings a ledger up to date with a folder of reports, in this process: what is killed is not what prepares for it. */
export const ledgerOf = (ledger: string, reports: string): Promise<unknown> =>
  ingest({
    ledger,
    paths: [reports],
    only: true,
    stated: {},
    corrections: join(dirname(reports), "corrections"),
    reference: referenceFolder,
    lexicon: loadLexicon
  });
