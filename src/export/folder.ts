import {existsSync, lstatSync, readdirSync, type Stats} from "node:fs";
import {mkdir, rm, rmdir} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {strangerAt} from "../files/standing.ts";
import {codeOf, messageOf, UserError} from "../model/errors.ts";
import {withRoom} from "../store/disk.ts";
import {ownFolder} from "../store/ownFolder.ts";
import {putInPlace} from "../store/wholeFile.ts";

/** Makes sure that nothing stands where a package is to be written. Throws UserError otherwise. Changes nothing. */
function requireFree(out: string): void {
  if (out.trim() === "") throw new UserError("no folder for the package is named", {hint: "name one with --out"});
  const entry = entryAt(out);
  if (!entry) return;
  if (!entry.isDirectory()) throw refused(out, "it is there already, and is no folder");
  const names = readdirSync(resolve(out));
  if (names.length > 0) throw refused(out, `the folder holds files already: ${names.slice(0, 3).join(", ")}`);
}

/**
 * Writes the folder `out` as `fill` does, whole or not at all, and returns what that does. Throws UserError where something
 * stands.
 */
export async function writeWholeFolder<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  requireFree(out);
  const refuse = (cause: unknown): never => {
    throw unwritable(out, cause);
  };
  const place = resolve(out);
  const made = await mkdir(dirname(place), {recursive: true}).catch(refuse);
  try {
    const folder = await ownFolder(dirname(place), `.${basename(place)}-`).catch(refuse);
    const next = join(folder, "next");
    try {
      await mkdir(next);
      const filled = await withRoom(out, () => fill(next));
      requireFree(out);
      await rmdir(place).catch(unless("ENOENT"));
      putInPlace(next, place);
      return filled;
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  } finally {
    if (made !== undefined) await removeEmpty(dirname(place), made);
  }
}

/** Takes folders away from the innermost to the outermost, as far as they hold nothing. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  await rmdir(innermost).catch(unless("ENOTEMPTY"));
  if (innermost !== outermost && !existsSync(innermost)) await removeEmpty(dirname(innermost), outermost);
}

function entryAt(out: string): Stats | undefined {
  try {
    return lstatSync(resolve(out), {throwIfNoEntry: false});
  } catch (cause) {
    throw unwritable(out, cause);
  }
}

const unwritable = (out: string, cause: unknown): UserError =>
  new UserError(`cannot write to ${out}: ${strangerAt(dirname(resolve(out)), "folder") ?? messageOf(cause)}`, {
    cause,
    hint: "check the folder above it and its permissions, or name another with --out"
  });

/** Passes over an error of this code. */
const unless =
  (code: string) =>
  (error: unknown): void => {
    if (codeOf(error) !== code) throw error;
  };

const refused = (out: string, why: string): UserError =>
  new UserError(`cannot export to ${out}: ${why}`, {
    hint: "nothing was changed; name a folder that is not there yet with --out"
  });
