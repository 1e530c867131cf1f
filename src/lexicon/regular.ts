import {closeSync, constants, fstatSync, openSync, readFileSync} from "node:fs";

/** Thrown for a pipe, socket or device: reading one may never end. */
class NotRegularError extends Error {
  readonly code = "ENOTREG";
}

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
