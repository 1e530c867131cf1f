import {rename, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {withLedger} from "../store/database.ts";
import {writeData} from "./data.ts";
import {buildPages} from "./framework.ts";

export {serveSite} from "./serve.ts";

export interface BuildOptions {
  /** Path of the ledger. */
  ledger: string;
  /** Folder for the site. It is replaced as a whole, once the new site is complete. */
  out: string;
  log: (line: string) => void;
}

/**
 * Writes the whole site as a folder of files that any web server can serve, at any sub-path. Needs no network. Throws
 * UserError when there is no ledger or a page does not build; the old site then stays.
 */
export async function buildSite({ledger, out, log}: BuildOptions): Promise<void> {
  const next = `${resolve(out)}.next`;
  try {
    await rm(next, {recursive: true, force: true});
    await buildPages(next);
    log("pages built");
    await withLedger(ledger, (connection) => writeData(connection, join(next, "_file", "data")));
    log("data written");
    await rm(out, {recursive: true, force: true});
    await rename(next, out);
  } finally {
    await rm(next, {recursive: true, force: true});
  }
}
