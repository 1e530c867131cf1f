import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, rename, rm, writeFile} from "node:fs/promises";
import {hostname} from "node:os";
import {basename, dirname, join} from "node:path";
import {codeOf} from "../model/errors.ts";
import {readRegular} from "../lexicon/regular.ts";

/** Where a build makes a site, beside the place where it will stand, so that it can be put there in one step. */
export interface Workshop {
  folder: string;
  /** The new site. */
  next: string;
  /** The site that stood in the place, while the two are exchanged. */
  last: string;
}

/** The file that names the process whose workshop a folder is. */
const owner = "owner";

const workshopIn = (folder: string): Workshop => ({folder, next: join(folder, "next"), last: join(folder, "last")});

const prefixOf = (place: string): string => `.${basename(place)}-`;

/**
 * A workshop for the site at `place`, of a name that nobody else has. Those of builds that were killed are taken away; a
 * site that one of them had taken from its place is put back.
 */
export async function openWorkshop(place: string): Promise<Workshop> {
  await mkdir(dirname(place), {recursive: true});
  await clearAfterDead(place);
  const folder = await mkdtemp(join(dirname(place), prefixOf(place)));
  await writeFile(join(folder, owner), `${hostname()} ${process.pid}`);
  return workshopIn(folder);
}

async function clearAfterDead(place: string): Promise<void> {
  const beside = await readdir(dirname(place), {withFileTypes: true});
  const folders = beside.filter((entry) => entry.isDirectory() && entry.name.startsWith(prefixOf(place)));
  for (const {folder, last} of folders.map(({name}) => workshopIn(join(dirname(place), name)))) {
    if (!existsSync(join(folder, owner)) || !isDead(readRegular(join(folder, owner)).toString("utf8"))) continue;
    if (existsSync(last) && !existsSync(place)) await rename(last, place);
    await rm(folder, {recursive: true, force: true});
  }
}

/** Whether a process of this machine has ended; of those of other machines nobody here can tell. */
function isDead(text: string): boolean {
  const [host, pid] = text.split(" ");
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
