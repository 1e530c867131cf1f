import {lstatSync, statSync} from "node:fs";
import {codeOf} from "../model/errors.ts";

/** What stands at a path, or where its link leads to. */
type Standing = "nothing" | "file" | "folder" | "irregular" | "dangling" | "circle" | "closed";

/** What is said of it where something else is wanted. */
export const standingWords: Record<Exclude<Standing, "nothing">, string> = {
  file: "it is a file",
  folder: "it is a folder",
  irregular: "it is no regular file",
  dangling: "it is a link that leads nowhere",
  circle: "it is a link, or lies behind one, that leads in a circle",
  closed: "it may not be looked at"
};

/** What the system says of a path at which it cannot look. */
const unseen: Record<string, Standing> = {
  ELOOP: "circle",
  EACCES: "closed",
  EPERM: "closed",
  ENAMETOOLONG: "nothing",
  // Behind a file, as if that were a folder.
  ENOTDIR: "nothing"
};

/** What stands at a path. Nothing is opened: a pipe may never answer. */
export function standingAt(path: string): Standing {
  try {
    const entry = statSync(path, {throwIfNoEntry: false});
    if (!entry) return lstatSync(path, {throwIfNoEntry: false}) ? "dangling" : "nothing";
    return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "irregular";
  } catch (error) {
    const standing = unseen[String(codeOf(error))];
    if (standing === undefined) throw error;
    return standing;
  }
}

/** Whether nothing stands at a path, not even a link that leads nowhere. */
export const isFree = (path: string): boolean => standingAt(path) === "nothing";

/** What stands at a path instead of what is wanted there, in words; null where that stands or nothing does. */
export function strangerAt(path: string, wanted: "file" | "folder"): string | null {
  const standing = standingAt(path);
  return standing === "nothing" || standing === wanted ? null : standingWords[standing];
}
