import {lstatSync, statSync} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {basename, join, relative} from "node:path";
import {unreadable} from "../lexicon/unread.ts";
import {codeOf, messageOf, UnreadableError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import type {SourceFile, StatedMetadata} from "../model/source.ts";
import {hashRegular, readRegular, textOf, TooLargeError, wayOut} from "../files/regular.ts";
import {readSidecar, sidecarNames} from "./sidecar.ts";

/** A file that may hold reports: its path as given, and the name to show, which is its path below the folder read. */
export interface Source {
  path: string;
  name: string;
  /** The folder that it was found in; absent where a person named the file. */
  root?: string;
}

/** What tells a source from another: its bytes, and what its sidecar says of it. */
export interface KnownSource {
  sha256: string;
  sidecar: {text: string; stated: StatedMetadata};
}

/** The same with the bytes themselves. */
export interface LoadedSource extends KnownSource {
  file: SourceFile;
}

/** What a folder may hold beside reports. A file that is named outright is read whatever it is called. */
const besideReports = [/^\./, /^~\$/, /^(?:readme|license|thumbs\.db)/i, /\.meta\.ya?ml$/i];

/** The file by which a folder is known that a build wrote: what stands in it was read in reports. */
export const siteMark = ".reform-ledger-site";

/** The files at these paths, those of folders recursively and in a fixed order. A path without a file stays in the list. */
export async function listSources(paths: readonly string[]): Promise<Source[]> {
  const found = (await Promise.all(paths.map(listPath))).flat();
  const named = new Set(found.flatMap(({path, root}) => (root === undefined ? [path] : [])));
  const sources = found.map(({root, ...source}) =>
    root === undefined || named.has(source.path) ? source : {...source, root}
  );
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}

async function listPath(path: string): Promise<Source[]> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false
  );
  if (!isFolder) return [{path, name: basename(path)}];
  return (await walk(path)).map((inside) => ({
    path: inside,
    root: path,
    // The folder itself comes where it may not be listed.
    name: relative(path, inside).replaceAll("\\", "/") || basename(inside)
  }));
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => null);
  // An unlistable folder is passed on, so that it is named as unread.
  if (!entries) return [folder];
  if (entries.some(({name}) => name === siteMark)) return [];
  const wanted = entries.filter(({name}) => !besideReports.some((pattern) => pattern.test(name)));
  const paths = wanted
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({entry, path: join(folder, entry.name)}));
  const nested = paths.map(({entry, path}) => (entry.isDirectory() ? walk(path) : Promise.resolve([path])));
  return (await Promise.all(nested)).flat();
}

/**
 * Loads a file and its sidecar. Throws UnreadableError when there is no such file, it may not be read, or one of both is a link
 * in the folder `root` that leads out of it: who may put a link into a folder of reports could publish any file of this machine.
 */
export async function loadSource(path: string, root?: string): Promise<LoadedSource> {
  const bytes = contentOf(path, root, readRegular);
  return {file: {path, bytes}, sha256: sha256(bytes), sidecar: loadSidecar(path, root)};
}

/** What tells a file from another; its bytes are not held for it. Throws as `loadSource` does. */
export const knowSource = async (path: string, root?: string): Promise<KnownSource> => ({
  sha256: contentOf(path, root, hashRegular),
  sidecar: loadSidecar(path, root)
});

function contentOf<T>(path: string, root: string | undefined, read: (path: string) => T): T {
  refuseWayOut(path, root);
  const content = readIfThere(path, read);
  if (content === null) throw unreadable(path.includes("\uFFFD") ? "name-encoding" : "no-such-file", {path});
  return content;
}

function refuseWayOut(path: string, root: string | undefined): void {
  const to = root === undefined ? null : wayOut(path, root);
  if (to !== null) throw unreadable("link-outside", {path, to});
}

/** The most bytes that a sidecar has: one that names hundreds of columns has a tenth of it. */
const mostOfSidecar = 2 ** 18;

function readSmall(path: string): Buffer {
  try {
    return readRegular(path, mostOfSidecar);
  } catch (cause) {
    if (!(cause instanceof TooLargeError)) throw cause;
    throw unreadable("sidecar-yaml", {path, detail: `larger than ${mostOfSidecar / 1024} kB`}, cause);
  }
}

function loadSidecar(path: string, root: string | undefined): KnownSource["sidecar"] {
  for (const name of sidecarNames(path)) {
    if (isAbsent(name)) continue;
    refuseWayOut(name, root);
    if (isFolder(name)) throw unreadable("sidecar-folder", {path: name});
    const bytes = readIfThere(name, readSmall);
    if (bytes) return parsedSidecar(name, bytes, path);
  }
  return {text: "", stated: {}};
}

function parsedSidecar(path: string, bytes: Uint8Array, of: string): KnownSource["sidecar"] {
  try {
    const text = textOf(bytes);
    return {text, stated: readSidecar(path, text, of)};
  } catch (cause) {
    throw cause instanceof UnreadableError
      ? cause
      : unreadable("sidecar-yaml", {path, detail: messageOf(cause)}, cause);
  }
}

/** What is read of a file; null when there is none. Throws UnreadableError when it may not, or cannot, be read. */
function readIfThere<T>(path: string, read: (path: string) => T): T | null {
  try {
    return read(path);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    // A sidecar whose name would be too long cannot be there.
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENAMETOOLONG") return null;
    const size = error instanceof TooLargeError ? {megabytes: error.megabytes, most: error.most} : {};
    throw unreadable(faultOf(path, error), {path, ...size}, error);
  }
}

function faultOf(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOTREG") return "no-regular-file";
  if (code === "EBROKEN") return "broken-link";
  if (code === "EFBIG") return "large-file";
  // Folders are walked; one comes here as a link that the walk met, or because it may not be listed.
  if (code === "EISDIR" && lstatSync(path).isSymbolicLink()) return "linked-folder";
  return code === "EISDIR" || isFolder(path) ? "cannot-list" : "cannot-open";
}

/** Whether there is nothing, told without an error: hardly a report has a sidecar, and an error takes longer than the look. */
function isAbsent(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) === undefined;
  } catch {
    // What may not be looked at is told by the error of opening it.
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What may not be looked at is told by the error of opening it.
    return false;
  }
}
