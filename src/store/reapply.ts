import {existsSync} from "node:fs";
import type {Lexicon} from "../lexicon/index.ts";
import {UserError} from "../model/errors.ts";
import {type Applied, lostOf} from "./correct/lost.ts";
import {loadCorrections} from "./corrections.ts";
import {withLedger} from "./database.ts";
import {heldExtractions} from "./extractions/files.ts";
import {rewriteLedger} from "./rewrite.ts";
import {beginRun, finishRun} from "./run.ts";
import {lastVersions, versionOf} from "./version.ts";

/**
 * Applies the corrections of a folder to a ledger that was made with others; no report is read. Returns the
 * entries that it had applied and that are gone, null where there was nothing to do. Throws UserError for one that cannot be
 * understood, and when another process is writing the ledger.
 */
export async function reapplyCorrections(
  ledger: string,
  folder: string,
  lexicon: () => Lexicon | Promise<Lexicon>
): Promise<Applied[] | null> {
  const corrections = loadCorrections(folder);
  const versions = await withLedger(ledger, lastVersions);
  if (!versions || versions.corrections === versionOf(corrections)) return null;
  const lost = await withLedger(ledger, (connection) => lostOf(connection, corrections));
  if (lost.length > 0 && !existsSync(folder)) {
    throw new UserError(`no such folder of corrections: ${folder}`, {
      hint: `the ledger has applied entries of another (${lost.length}): name it with --corrections; ingest takes them out`
    });
  }
  const tables = await lexicon();
  await rewriteLedger(ledger, async (connection) => {
    const run = await beginRun(connection);
    const extractions = await heldExtractions(connection);
    const finish = {...run, lexicon: tables, corrections, extractions, digestVersion: versions.digest, filesRead: 0};
    await finishRun(connection, finish);
  });
  return lost;
}
