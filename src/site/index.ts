import {existsSync} from "node:fs";
import {rename, rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {withLedger} from "../store/database.ts";
import {writeData} from "./data.ts";
import {buildPages} from "./framework.ts";
import {layOver, notebooksOf} from "./notebooks/folder.ts";
import {shellFile} from "./notebooks/shell.ts";
import {checkedOn} from "./notebooks/statements.ts";
import {mark, markText, requireOurs} from "./outFolder.ts";
import {openWorkshop} from "./workshop.ts";

export {serveSite} from "./serve.ts";

export interface BuildOptions {
  /** Path of the ledger. */
  ledger: string;
  /** Folder for the site. It is replaced as a whole, once the new site is complete. */
  out: string;
  /** Folder of the user's own notebooks. */
  notebooks?: string;
  log: (line: string) => void;
}

/**
 * Writes the whole site as a folder of files that any web server can serve, at any sub-path. Needs no network. Throws
 * UserError when there is no ledger, a page does not build, or `out` holds what no build wrote; all that is there then
 * stays. Returns what is wrong in notebooks, a line each: their pages say the same, and the others are built all the same.
 */
export async function buildSite({ledger, out, notebooks, log}: BuildOptions): Promise<string[]> {
  requireOurs(out);
  const place = resolve(out);
  const {folder, next, last} = await openWorkshop(place);
  try {
    await buildPages(next);
    log("pages built");
    await withLedger(ledger, (connection) => writeData(connection, join(next, "_file", "data")));
    log("data written");
    const faults = notebooks === undefined ? [] : await addNotebooks(next, notebooks, ledger);
    await rm(join(next, dirname(shellFile)), {recursive: true});
    await writeFile(join(next, mark), markText);
    requireOurs(out);
    await exchange(next, place, last);
    return faults;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function addNotebooks(site: string, folder: string, ledger: string): Promise<string[]> {
  const {files, faults} = await withLedger(ledger, async (connection) =>
    notebooksOf(folder, site, await checkedOn(connection))
  );
  await layOver(site, files);
  return faults;
}

/** Puts `next` in its place and what was there into `last`; when that fails, all is as it was. */
async function exchange(next: string, place: string, last: string): Promise<void> {
  const before = existsSync(place);
  if (before) await rename(place, last);
  try {
    await rename(next, place);
  } catch (error) {
    if (before) await rename(last, place);
    throw error;
  }
}
