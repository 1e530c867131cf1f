import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {projectFolder} from "../project.mjs";

/** The reference tables that ship with the project. */
export const referenceFolder = join(projectFolder, "data", "reference");

/** By what a folder is known again; null where it is none, or holds something else than files and folders, such as a link. */
export function stampOf(folder: string): string | null {
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory() !== true) return null;
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true});
  if (!entries.every((entry) => entry.isFile() || entry.isDirectory())) return null;
  const marks = entries.map(({parentPath, name}) => {
    const path = join(parentPath, name);
    const {ino, size, mtimeMs, ctimeMs} = statSync(path);
    return [path, ino, size, mtimeMs, ctimeMs];
  });
  return JSON.stringify([folder, ...marks]);
}
