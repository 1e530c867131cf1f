import {UserError} from "../model/errors.ts";
import {query} from "../query/index.ts";
import {RunRow} from "../query/overview/rows.ts";
import {withLedger} from "../store/database.ts";
import {changesSince, type Comparison} from "./changes.ts";
import {readBriefFile} from "./file.ts";

/** A comparison, and the runs that it lies between. */
export interface Checked extends Comparison {
  before: number | null;
  now: number | null;
}

/** What has changed in a ledger since the brief of a file was made. Throws UserError for a file that names no state of a ledger. */
export async function checkBrief(ledger: string, path: string): Promise<Checked> {
  const {brief, state} = readBriefFile(path);
  if (!state)
    throw new UserError(`the brief names no state of a ledger: ${path}`, {
      hint: "reform-ledger brief --from FILE --out FILE.yml writes one that does"
    });
  return withLedger(ledger, async (connection) => {
    const [latest] = await query(connection, "overview/runs", {}, RunRow);
    return {...(await changesSince(connection, state, brief)), before: state.run?.id ?? null, now: latest?.id ?? null};
  });
}
