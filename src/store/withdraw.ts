import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {append} from "./append.ts";
import {type KnownFile, knownFiles, type Plan} from "./plan.ts";

/** How many reports a run would withdraw, of how many. */
export interface Mass {
  withdrawn: number;
  held: number;
}

/** From this many on, withdrawing more than half of what a ledger holds is more often a lost disk than meant. */
const handful = 5;

/** What a plan would withdraw, where that is more than half of the reports and at least a handful; null otherwise. */
export function massOf({gone, found}: Pick<Plan, "gone" | "found">, known: readonly KnownFile[]): Mass | null {
  // What lies under another name now is not gone.
  const lost = gone.filter(({sha256}) => sha256 === null || !found.has(sha256));
  const [withdrawn, held] = [lost, known].map((files) => files.reduce((sum, {reports}) => sum + reports, 0));
  if (withdrawn === undefined || held === undefined) return null;
  return withdrawn >= handful && withdrawn > held / 2 ? {withdrawn, held} : null;
}

/** A run that would withdraw most of a ledger, which nobody has said is meant. */
export const heldBack = ({withdrawn, held}: Mass, paths: readonly string[]): UserError =>
  new UserError(
    `this would withdraw ${withdrawn} of ${held} reports, whose files are not there or cannot be read any more: ${paths.join(", ")}`,
    {
      hint: "bring the files back (is the disk mounted? is it the right folder? may it be read?), or say that it is meant with --withdraw"
    }
  );

/** Keeps what flags had said of a file that is withdrawn. Belongs in the transaction that does it. */
export async function rememberStated(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(
    `INSERT OR REPLACE INTO remembered_file (path, overrides)
     SELECT DISTINCT path, overrides
     FROM (SELECT path, overrides FROM report_file UNION ALL SELECT path, overrides FROM unread_file)
     WHERE path = $path AND overrides <> '{}'`,
    {path}
  );
}

/** Keeps what flags had said of files that a new ledger holds nothing of. Belongs in a transaction. */
export async function rememberOthers(
  connection: DuckDBConnection,
  stated: ReadonlyMap<string, StatedMetadata>
): Promise<void> {
  const held = new Set((await knownFiles(connection)).map(({key}) => key));
  const others = [...stated].map(([path, overrides]) => ({path, overrides: JSON.stringify(overrides)}));
  await append(
    connection,
    "remembered_file",
    others.filter(({path, overrides}) => overrides !== "{}" && !held.has(path))
  );
}
