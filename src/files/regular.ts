import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync
} from "node:fs";
import {sep} from "node:path";
import {codeOf, UserError} from "../model/errors.ts";
import {strangerAt} from "./standing.ts";

/** Thrown for a pipe, socket or device: reading one may never end. */
class NotRegularError extends Error {
  readonly code = "ENOTREG";
}

/** Thrown for a folder. */
class FolderError extends Error {
  readonly code = "EISDIR";
}

/** Thrown for a link that leads nowhere or in a circle. */
class BrokenLinkError extends Error {
  readonly code = "EBROKEN";
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

/** The most that is read of one file, in bytes: no report, and no table of them, is as large. */
const most = 512 * 2 ** 20;

/** Thrown for a larger file, before anything of it is read. */
export class TooLargeError extends Error {
  readonly code = "EFBIG";
  readonly megabytes: number;
  readonly most: number;

  constructor(path: string, bytes: number, atMost: number) {
    const [megabytes, most] = [Math.ceil(bytes / 2 ** 20), atMost / 2 ** 20];
    super(`larger than ${most} MB, ${megabytes}: ${path}`);
    this.megabytes = megabytes;
    this.most = most;
  }
}

/** The bytes of a regular file, or of what a link to one names. Throws as `withRegular` does. */
export const readRegular = (path: string, atMost = most): Buffer =>
  withRegular(path, (file) => readFileSync(file), atMost);

/** The SHA-256 of the bytes that `readRegular` reads, which are never held together. Throws as `withRegular` does. */
export const hashRegular = (path: string): string => withRegular(path, hashOf);

/**
 * Does `work` with a regular file. Opens without waiting for a writer and looks at what it has opened, so that nothing can
 * change between. Throws NotRegularError, FolderError, BrokenLinkError, TooLargeError, or the error of the system.
 */
function withRegular<T>(path: string, work: (file: number, size: number) => T, atMost = most): T {
  const file = opened(path);
  try {
    const entry = fstatSync(file);
    if (entry.isDirectory()) throw new FolderError(`it is a folder: ${path}`);
    if (!entry.isFile()) throw new NotRegularError(`no regular file: ${path}`);
    if (entry.size > atMost) throw new TooLargeError(path, entry.size, atMost);
    return work(file, entry.size);
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const stranger = strangerAt(path, "file");
    if (codeOf(error) === "ENXIO") throw new NotRegularError(`no regular file: ${path}`);
    if (stranger === null || !["ENOENT", "ELOOP"].includes(String(codeOf(error)))) throw error;
    throw new BrokenLinkError(`${stranger}: ${path}`);
  }
}

/** What one look at a file reads of it, in bytes. */
const mostAtOnce = 2 ** 20;

function hashOf(file: number, size: number): string {
  // No larger than the file: a megabyte for each of ten thousand small ones takes longer than their hashes.
  const block = Buffer.allocUnsafe(Math.max(1, Math.min(size, mostAtOnce)));
  const hash = createHash("sha256");
  for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read));
  return hash.digest("hex");
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
