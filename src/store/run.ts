import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {writeCatalogue} from "./catalogue.ts";
import {applyCorrections} from "./correct/index.ts";
import type {Correction} from "./corrections.ts";
import {inTransaction} from "./transaction.ts";
import {type ExtractionFile, extractionsVersion} from "./extractions/files.ts";
import {writeExtractions} from "./extractions/write.ts";
import {recordHistory, remember, touch, toldSql} from "./history.ts";
import {rebuildLinks} from "./links.ts";
import {usual} from "./linkScope.ts";
import {firstOf, firstRows} from "./within.ts";
import {lastRun, lastVersions, version, versionOf} from "./version.ts";

/** A run under way. */
export interface Started {
  id: number;
  at: Date;
}

/** Begins a run: from here on the ledger's changes are its doing. */
export async function beginRun(connection: DuckDBConnection): Promise<Started> {
  await remember(connection);
  return {id: (await lastRun(connection)) + 1, at: new Date()};
}

export interface Finish extends Started {
  lexicon: Lexicon;
  corrections: readonly Correction[];
  /** What others read, to be placed in the reports that there are now. */
  extractions: readonly ExtractionFile[];
  digestVersion: string;
  filesRead: number;
}

const insertRun = readFileSync(new URL("history/record-run.sql", import.meta.url), "utf8");

/** Ends a run: brings all that depends on several reports up to date, and records what has changed. */
export async function finishRun(connection: DuckDBConnection, run: Finish): Promise<void> {
  const {id, at, lexicon, corrections, extractions, digestVersion, filesRead} = run;
  await inTransaction(connection, async () => {
    await writeCatalogue(connection, lexicon);
    await connection.run(
      "DELETE FROM place WHERE code NOT IN (SELECT place_code FROM report WHERE place_code IS NOT NULL)"
    );
    await applyOthers(connection, {extractions, corrections, lexicon});
    const all = (await lastVersions(connection))?.digest !== digestVersion;
    await rebuildLinks(connection, lexicon, {all, run: id, sizes: usual});
    await recordHistory(connection, id);
    await connection.run(insertRun, {
      run: id,
      started: at.toISOString(),
      finished: new Date().toISOString(),
      version,
      digest: digestVersion,
      corrections: versionOf(corrections),
      extractions: extractionsVersion(extractions),
      files: filesRead
    });
  });
}

type Others = Pick<Finish, "extractions" | "corrections" | "lexicon">;

/** Puts what others read, and corrections, into a ledger anew, and touches each report that they tell of or did. */
async function applyOthers(connection: DuckDBConnection, others: Others): Promise<void> {
  await touch(connection, await toldOf(connection));
  await apply(connection, others);
  const told = await toldOf(connection);
  const more = await firstOf(connection, "SELECT unnest($all) EXCEPT FROM touched", told);
  if (more.length === 0) return;
  // What these said before is seen only without what they are told now.
  await apply(connection, {...others, extractions: [], corrections: []});
  await touch(connection, more);
  await apply(connection, others);
}

async function apply(connection: DuckDBConnection, {extractions, corrections, lexicon}: Others): Promise<void> {
  await writeExtractions(connection, extractions, lexicon);
  await applyCorrections(connection, corrections, lexicon);
}

/** The reports of which others, or corrections, say something that counts. */
const toldOf = (connection: DuckDBConnection): Promise<string[]> => firstRows(connection, toldSql);
