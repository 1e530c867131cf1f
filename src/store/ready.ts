import {existsSync} from "node:fs";
import {isFree, strangerAt} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";
import {loadCorrections} from "./corrections.ts";
import {type ExtractionSource, loadExtractions} from "./extractions/files.ts";
import {hasLedger, ledgerFile} from "./ledgerFile.ts";
import {lock, lockFile} from "./lock.ts";

/** What an ingest is about to do. */
export interface Intent {
  paths: readonly string[];
  /** Of these paths those that need not be there. */
  optional?: readonly string[];
  /** Of these paths those without which nothing is begun: a mistyped name is no folder that is empty. */
  needed?: readonly string[];
  /** Whether the ledger is to hold these paths and no others. */
  only: boolean;
  ledger: string;
  corrections: string;
  extracted: readonly ExtractionSource[];
}

/**
 * Makes sure of what can be known before any work: something stands at one of the paths and at those that are needed, the
 * corrections and extractions can be read, no other thing stands in the place of the ledger, and nobody else is writing it. Throws
 * UserError otherwise.
 */
export async function requireReady(intent: Intent): Promise<void> {
  const {paths, optional, needed = [], only, ledger, corrections, extracted} = intent;
  const isMade = hasLedger(ledger);
  const lacking = needed.filter((path) => !existsSync(path));
  if (lacking.length > 0) throw nothingAt(lacking);
  // A file that a ledger knows may be gone: that is what it is to be told.
  if ((only || !isMade) && !paths.some((path) => existsSync(path))) throw nothingAt(paths, optional);
  loadCorrections(corrections);
  loadExtractions(extracted, ledger);
  const file = ledgerFile(ledger);
  if (!isFree(lockFile(file))) (await lock(file))();
}

/** The fault of paths at which there is nothing; of those that need not be there nothing is said. */
export const nothingAt = (paths: readonly string[], optional: readonly string[] = []): UserError =>
  new UserError(
    `no such file or folder: ${paths
      .filter((path) => !optional.includes(path))
      .map(brokenOf)
      .join(", ")}`,
    {hint: "name a file or a folder of reports"}
  );

/** A path at which there is nothing, with what makes it so where that is a link. */
function brokenOf(path: string): string {
  const stranger = strangerAt(path, "folder");
  return stranger === null ? path : `${path} (${stranger})`;
}
