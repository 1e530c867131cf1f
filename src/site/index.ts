import {rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {withLedger} from "../store/database.ts";
import {writeData} from "./data.ts";
import {buildPages} from "./framework.ts";
import {layOver, notebooksOf} from "./notebooks/folder.ts";
import {shellFile} from "./notebooks/shell.ts";
import {checkedOn} from "./notebooks/statements.ts";
import {siteMark} from "../store/sources.ts";
import {markText, requireOurs} from "./outFolder.ts";
import {openWorkshop} from "./workshop.ts";

export {serveSite} from "./serve.ts";

export interface BuildOptions {
  /** Path of the ledger. */
  ledger: string;
  /** Folder for the site. It is replaced as a whole, once the new site is complete. */
  out: string;
  /** Folder of the user's own notebooks. */
  notebooks?: string;
  /** Brings the ledger up to date. Called once nobody else can build into the folder. */
  prepare?: () => Promise<unknown>;
  log: (line: string) => void;
}

/**
 * Writes the whole site as a folder of files that any web server can serve, at any sub-path. Needs no network. Throws
 * UserError when there is no ledger, a page does not build, `out` holds what no build wrote, or another process builds there;
 * all that is there then stays. Returns what is wrong in notebooks, a line each: their pages say the same, and the others
 * are built all the same.
 */
export async function buildSite({out, prepare, ...options}: BuildOptions): Promise<string[]> {
  requireOurs(out);
  const workshop = await openWorkshop(resolve(out));
  try {
    await prepare?.();
    const faults = await fill(workshop.next, options);
    requireOurs(out);
    await workshop.exchange();
    return faults;
  } finally {
    await workshop.close();
  }
}

/** Makes the site in `next`. The ledger is opened first and once: whoever writes it meanwhile changes nothing here. */
const fill = (next: string, {ledger, notebooks, log}: Omit<BuildOptions, "out" | "prepare">): Promise<string[]> =>
  withLedger(ledger, async (connection) => {
    await buildPages(next);
    log("pages built");
    await writeData(connection, join(next, "_file", "data"));
    log("data written");
    const faults = notebooks === undefined ? [] : await addNotebooks(next, notebooks, connection);
    await rm(join(next, dirname(shellFile)), {recursive: true});
    await writeFile(join(next, siteMark), markText);
    return faults;
  });

async function addNotebooks(site: string, folder: string, connection: DuckDBConnection): Promise<string[]> {
  const {files, faults} = await notebooksOf(folder, site, await checkedOn(connection));
  await layOver(site, files);
  return faults;
}
