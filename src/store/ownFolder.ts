import {type Dirent, lstatSync, mkdtempSync, writeFileSync} from "node:fs";
import {readdir, rm} from "node:fs/promises";
import {hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {codeOf} from "../model/errors.ts";
import {readRegular} from "../files/regular.ts";

/** The file that names the process whose folder it is. */
const owner = "owner";

/** How folders in the place for temporary files are called. */
const temporary = "reform-ledger-";

/** A folder for temporary files of a kind, of this process alone, as `ownFolder` makes it. */
export const temporaryFolder = (kind: string): Promise<string> => ownFolder(tmpdir(), temporary, `${kind}-`);

/**
 * A folder in `beside`, of a name that begins with `prefix` and that nobody else has. Those of processes of this machine that
 * were killed are taken away.
 */
export async function ownFolder(beside: string, prefix: string, kind = ""): Promise<string> {
  await clearAfterDead(beside, prefix);
  // At once: who is killed between the two leaves a folder that nobody clears.
  const folder = mkdtempSync(join(beside, `${prefix}${kind}`));
  writeFileSync(join(folder, owner), `${hostname()} ${process.pid}`);
  return folder;
}

async function clearAfterDead(beside: string, prefix: string): Promise<void> {
  const entries = await readdir(beside, {withFileTypes: true});
  const named = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix));
  for (const entry of named) if (isOfDead(entry)) await clear(join(beside, entry.name));
}

/** Takes a folder away, as far as that can be: what another process is clearing, or what may not be cleared, stops nobody. */
async function clear(folder: string): Promise<void> {
  try {
    await rm(folder, {recursive: true, force: true});
  } catch (error) {
    if (!["EACCES", "EPERM", "EBUSY", "ENOTEMPTY"].includes(String(codeOf(error)))) throw error;
  }
}

/** What the system says of a folder that has no owner, or is being cleared by another process. */
const ownerless = ["ENOENT", "ENOTDIR", "EACCES", "EISDIR", "ENOTREG"];

/** Whether a folder is of this user and of a process that has ended. Into those of others nobody may look. */
function isOfDead({parentPath, name}: Dirent): boolean {
  const folder = join(parentPath, name);
  if (lstatSync(folder, {throwIfNoEntry: false})?.uid !== (process.getuid?.() ?? 0)) return false;
  try {
    return hasEnded(readRegular(join(folder, owner)).toString("utf8"));
  } catch (error) {
    if (ownerless.includes(String(codeOf(error)))) return false;
    throw error;
  }
}

/** Whether a process of this machine has ended; of those of other machines nobody here can tell. */
function hasEnded(text: string): boolean {
  const [host, pid] = text.split(" ");
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
