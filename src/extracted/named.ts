import {nearest} from "../model/nearest.ts";

/** A file with a report that the ledger holds. */
export interface HeldFile {
  reportId: string;
  /** Path from the folder of the ledger. */
  path: string;
  name: string;
  sha256: string | null;
}

const plain = (path: string): string =>
  path
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .normalize("NFC");
const base = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const stem = (path: string): string => base(path).replace(/\.[^.]+$/, "");

/** How a name may name a report, the surest way first. */
const ways: ((file: HeldFile, name: string) => boolean)[] = [
  ({reportId}, name) => reportId === name.toLowerCase(),
  ({sha256}, name) => sha256 === name.toLowerCase(),
  ({path}, name) => plain(path) === name,
  ({path}, name) => plain(path).endsWith(`/${name}`) || name.endsWith(`/${plain(path)}`),
  (file, name) => base(plain(file.name)) === base(name),
  (file, name) => stem(plain(file.name)) === stem(name) || stem(plain(file.name)) === name
];

/**
 * The ids of the reports that a name means: its id, the hash of its file, its path or file name; several of a file that holds
 * several.
 */
export function reportsNamed(given: string, files: readonly HeldFile[]): string[] {
  const name = plain(given.trim());
  for (const isNamed of ways) {
    const found = files.filter((file) => isNamed(file, name));
    if (found.length > 0) return [...new Set(found.map(({reportId}) => reportId))];
  }
  return [];
}

/** The name of a file that may be meant by one that names none. */
export const reportMeant = (given: string, files: readonly HeldFile[]): string | undefined =>
  nearest(
    base(plain(given)),
    files.map(({name}) => base(plain(name)))
  );
