import {existsSync, readdirSync, renameSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {strangerAt} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";
import {hold} from "../store/lock.ts";
import {putInPlace} from "../store/wholeFile.ts";

/** Where a build makes a site, beside the place where it will stand, so that it can be put there in one step. */
export interface Workshop {
  /** The new site. */
  next: string;
  /** Puts the new site in its place, and takes away what stood there. Where that fails, all is as it was. */
  exchange(): Promise<void>;
  /** Clears the workshop, and lets others build. */
  close(): Promise<void>;
}

/** What a workshop holds: what keeps others out, the new site, the site that stood in the place, and what is being cleared. */
const parts = {lock: "lock", next: "next", last: "last", gone: "gone"} as const;

/** The folder in which sites for `place` are made. It stays, with the lock in it: an empty one is a build that has ended. */
export const workshopOf = (place: string): string => join(dirname(place), `.${basename(place)}.build`);

/**
 * The workshop for the site at `place`. What a build that was killed has left in it is taken away, and a site that it had
 * taken from its place is put back. Throws BusyError while another process builds there, and UserError when the folder is
 * somebody else's.
 */
export async function openWorkshop(place: string): Promise<Workshop> {
  const folder = workshopOf(place);
  const stranger = strangerAt(folder, "folder");
  if (stranger !== null) throw noWorkshop(`${folder}: ${stranger}`);
  await mkdir(folder, {recursive: true});
  requireWorkshop(folder);
  const [next, last, gone] = [parts.next, parts.last, parts.gone].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ];
  const release = await hold(join(folder, parts.lock), `the site ${place}`);
  async function clear(): Promise<void> {
    // Killed in the moment between the two renames of an exchange.
    if (existsSync(last) && !existsSync(place)) putInPlace(last, place);
    for (const path of [next, last, gone]) await rm(path, {recursive: true, force: true});
  }
  try {
    await clear();
  } catch (error) {
    release();
    throw error;
  }
  return {
    next,
    exchange: async () => {
      swap(next, place, last);
      // From here on it is no site any more: nobody may put back what is half cleared.
      if (existsSync(last)) renameSync(last, gone);
      await rm(gone, {recursive: true, force: true});
    },
    close: () => clear().finally(release)
  };
}

/** Nothing here may be anybody else's: all but the lock will be cleared. */
function requireWorkshop(folder: string): void {
  const known: readonly string[] = [...Object.values(parts), `${parts.lock}.wal`];
  const strange = readdirSync(folder).find((name) => !known.includes(name));
  if (strange === undefined) return;
  throw noWorkshop(`${folder}: it holds what no build wrote: ${strange}`);
}

const noWorkshop = (why: string): UserError =>
  new UserError(`cannot build in ${why}`, {
    hint: "move it elsewhere, or name another folder for the site with --out"
  });

/** Puts `next` in the place and what was there into `last`, one rename right after the other: in between there is no site. */
function swap(next: string, place: string, last: string): void {
  const before = existsSync(place);
  if (before) putInPlace(place, last);
  try {
    putInPlace(next, place);
  } catch (error) {
    if (before) putInPlace(last, place);
    throw error;
  }
}
