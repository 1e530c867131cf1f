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
  return JSON.stringify([folder, ...entries.map(({parentPath, name}) => markOf(join(parentPath, name)))]);
}

function markOf(path: string): (string | number)[] {
  const {ino, size, mtimeMs, ctimeMs} = statSync(path);
  return [path, ino, size, mtimeMs, ctimeMs];
}

/** What is made of a file, which is made anew when the file is another: a process may outlive what it has read. */
export function keptOf<T>(path: string, make: () => T): () => T {
  let held: {mark: string; made: T} | undefined;
  return () => {
    const mark = markOf(path).join();
    if (held?.mark !== mark) held = {mark, made: make()};
    return held.made;
  };
}
