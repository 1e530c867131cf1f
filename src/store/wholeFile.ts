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

/**
 * Puts content into a file as a whole: who reads it sees what was there before or all of this, also when the process dies.
 * A link goes on leading to its file, and who may read that stays. `last` is asked when all else is done, and stops it by
 * throwing. Throws what the system says where it cannot be written; then nothing has changed, and nothing is left beside it.
 */
export function writeWhole(path: string, content: Uint8Array | string, last: () => void = () => {}): void {
  const place = existsSync(path) ? realpathSync(path) : path;
  // Hidden, and of no ending that anything is read by, should it be left behind; short, for the file's own name may be long.
  const next = join(dirname(place), `.${process.pid}.next`);
  // What stands there was left, or is a link that leads elsewhere.
  rmSync(next, {force: true});
  try {
    writeThrough(next, content);
    if (existsSync(place)) chmodSync(next, statSync(place).mode);
    last();
    renameSync(next, place);
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
