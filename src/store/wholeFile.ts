import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {dirname, join} from "node:path";
import {isFree, strangerAt} from "../files/standing.ts";
import {codeOf} from "../model/errors.ts";

/**
 * Puts content into a file as a whole: who reads it sees what was there before or all of this, also when the process dies. A
 * link goes on leading to its file, and who may read that stays; one that leads to none is refused. `last` is asked when all
 * else is done, and stops it by throwing. Throws what the system says where it cannot be written; then nothing has changed,
 * and nothing is left beside it.
 */
export function writeWhole(path: string, content: Uint8Array | string, last: () => void = () => {}): void {
  const stranger = strangerAt(path, "file");
  if (stranger !== null) throw new Error(`${stranger}: ${path}`);
  const place = isFree(path) ? path : realpathSync(path);
  // Hidden, and of no ending that anything is read by, should it be left behind; short, for the file's own name may be long.
  const next = join(dirname(place), `.${process.pid}.next`);
  // What stands there was left, or is a link that leads elsewhere.
  rmSync(next, {force: true});
  try {
    writeThrough(next, content);
    if (existsSync(place)) chmodSync(next, statSync(place).mode);
    last();
    putInPlace(next, place);
  } finally {
    rmSync(next, {force: true});
  }
}

/** Writes a file that is not there yet, and returns when it is on the disk. */
function writeThrough(path: string, content: Uint8Array | string): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Gives a file or folder the name `place`, in one step, and returns when that is on the disk: without it, a machine that loses its
 * power could still know the old one. Throws what the system says where it cannot.
 */
export function putInPlace(next: string, place: string): void {
  renameSync(next, place);
  flushFolder(dirname(place));
}

/** What the system says of a folder that it cannot flush, or that may be written and not read. */
const unflushable = ["EISDIR", "EINVAL", "ENOTSUP", "EPERM", "EACCES"];

function flushFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, "r");
    fsyncSync(file);
  } catch (error) {
    if (!unflushable.includes(String(codeOf(error)))) throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
