import {existsSync, statfsSync, statSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {messageOf, UserError} from "../model/errors.ts";

/** What is said where a disk, or what somebody may have of it, is full. */
export const noRoom = /No space left|Disk quota exceeded|File too large|ENOSPC|EDQUOT|EFBIG|max_temp_directory_size/u;

/** Where the disk of a path is mounted, and how much of it is free. */
export function diskOf(path: string): string {
  const folder = nearest(dirname(resolve(path)));
  const {bavail, bsize} = statfsSync(folder);
  return `${mountOf(folder)} (${Math.floor((bavail * bsize) / 1e6)} MB free)`;
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)));

function mountOf(folder: string): string {
  const above = dirname(folder);
  return above === folder || statSync(above).dev !== statSync(folder).dev ? folder : mountOf(above);
}

/** Does `work`, which writes `out`. Throws UserError naming `out` and its disk where that is full. */
export async function withRoom<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UserError || !noRoom.test(messageOf(cause))) throw cause;
    throw new UserError(`no room for ${out} on the disk ${diskOf(out)}: ${messageOf(cause).split("\n")[0]}`, {
      cause,
      hint: "make room on that disk and run this again, or name another place with --out; what stood there is as it was"
    });
  }
}
