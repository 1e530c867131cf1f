import {rm} from "node:fs/promises";
import {basename, dirname, extname} from "node:path";
import {isFree, strangerAt} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";
import {withRoom} from "../store/disk.ts";
import {ownFolder} from "../store/ownFolder.ts";
import {writeWhole} from "../store/wholeFile.ts";

/** Makes sure that a file may be written: its folder is there, and no file is, unless `force`. Throws UserError otherwise. */
export function requireFree(out: string, force: boolean): void {
  const folder = dirname(out);
  const wrong = strangerAt(folder, "folder");
  if (wrong !== null || isFree(folder))
    throw new UserError(`no such folder: ${folder}${wrong === null ? "" : `: ${wrong}`}`, {
      hint: "make it first, or name another file with --out"
    });
  const stranger = strangerAt(out, "file");
  if (stranger !== null) throw new UserError(`is no file: ${out}: ${stranger}`, {hint: "name a file with --out"});
  if (!isFree(out) && !force)
    throw new UserError(`a file is there already: ${out}`, {
      hint: "name another with --out, or replace it with --force"
    });
}

/**
 * Writes the file that `make` makes in a folder of its own beside it; it is there whole or not at all. Throws UserError when
 * the place may not be written.
 */
export async function placeFile(out: string, make: (folder: string) => Promise<Uint8Array | string>): Promise<void> {
  const folder = await workshopBeside(out);
  try {
    await withRoom(out, async () => writeWhole(out, await make(folder)));
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 3});
  }
}

/** Not hidden, and not where the system keeps temporary files: a Chromium that is installed as a snap sees neither. */
const workshopBeside = (out: string): Promise<string> =>
  ownFolder(dirname(out), `${basename(out, extname(out))}-`).catch((cause: unknown) => {
    throw new UserError(`cannot write to the folder: ${dirname(out)}`, {
      cause,
      hint: "check its permissions, or name another file with --out"
    });
  });
