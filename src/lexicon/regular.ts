import {isUtf8} from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync
} from "node:fs";
import {sep} from "node:path";
import {UserError} from "../model/errors.ts";

/** Thrown for a pipe, socket or device: reading one may never end. */
class NotRegularError extends Error {
  readonly code = "ENOTREG";
}

/** Thrown for bytes in another encoding: what is written back would have lost its characters. */
class EncodingError extends Error {}

/** The text of bytes in UTF-8, with the mark at its beginning where there is one. Throws EncodingError for other bytes. */
export function textOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  throw new EncodingError("not in UTF-8: save it in that encoding");
}

/** The text of a regular file. Throws as `readRegular` and `textOf` do. */
export const readText = (path: string): string => textOf(readRegular(path));

/**
 * The bytes of a regular file, or of what a link to one names. Opens without waiting for a writer and looks at what it
 * has opened, so that nothing can change between. Throws NotRegularError, or the error of the system.
 */
export function readRegular(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const entry = fstatSync(file);
    if (!entry.isFile() && !entry.isDirectory()) throw new NotRegularError(`no regular file: ${path}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The file that a link leads to out of a folder; null for what stays within, for what leads to no file, and for what nobody may
 * look at, which reading it tells.
 */
export function wayOut(path: string, root: string): string | null {
  try {
    if (!lstatSync(path).isSymbolicLink() || !statSync(path).isFile()) return null;
    const [to, within] = [realpathSync(path), realpathSync(root)];
    return to.startsWith(within + sep) ? null : to;
  } catch {
    return null;
  }
}

/** The names in a folder, which holds things of this kind. Throws UserError where it cannot be listed. */
export function namesIn(folder: string, kind: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new UserError(`cannot list the folder of ${kind}: ${folder}`, {cause, hint: "check its permissions"});
  }
}
