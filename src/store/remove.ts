import {UserError} from "../model/errors.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {loadCorrections} from "./corrections.ts";
import {inTransaction} from "./transaction.ts";
import {heldExtractions} from "./extractions/files.ts";
import {deleteReports} from "./report.ts";
import {rewriteLedger} from "./rewrite.ts";
import {beginRun, finishRun} from "./run.ts";
import {lastVersions} from "./version.ts";
import {rememberStated} from "./withdraw.ts";

export interface RemoveOptions {
  corrections: string;
  lexicon: Lexicon;
}

/** Takes a report out of a ledger. Its files stay where they are, and are read again when they are ingested again. */
export async function removeReport(ledger: string, id: string, {corrections, lexicon}: RemoveOptions): Promise<void> {
  const loaded = loadCorrections(corrections);
  await rewriteLedger(ledger, async (connection) => {
    const versions = await lastVersions(connection);
    if (!versions) throw new UserError(`nothing to remove: the ledger is empty: ${ledger}`);
    const run = await beginRun(connection);
    await inTransaction(connection, async () => {
      await deleteReports(connection, [id]);
      const files = await connection.runAndReadAll("SELECT path FROM report_file WHERE report_id = $id", {id});
      for (const [path] of files.getRowsJson()) await rememberStated(connection, String(path));
      await connection.run("DELETE FROM report_file WHERE report_id = $id", {id});
    });
    const extractions = await heldExtractions(connection);
    const finish = {...run, lexicon, corrections: loaded, extractions, digestVersion: versions.digest, filesRead: 0};
    await finishRun(connection, finish);
  });
}
