import {isUtf8} from "node:buffer";
import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {type Document, isMap, parseDocument, stringify} from "yaml";
import {readRegular} from "../files/regular.ts";
import {UserError} from "../model/errors.ts";
import {sidecarNames} from "../store/sidecar.ts";
import {writeWhole} from "../store/wholeFile.ts";

/** What stands in a sidecar of where a file came from. */
export interface Origin {
  /** After redirects. */
  address: string;
  /** The day, as 2025-12-31. */
  retrieved: string;
}

const endings = /\.meta\.ya?ml$/;

/**
 * The files of a folder that were fetched, by their address; those that are gone are not among them. Sidecars that cannot be
 * read are told of by an ingest.
 */
export function fetchedIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  const paths = names.map((name) => join(folder, name));
  const sidecars = paths.filter((path) => endings.test(path) && isFile(path));
  return new Map(
    sidecars.flatMap((sidecar) => {
      const [address, report] = [addressIn(sidecar), reportOf(sidecar, paths)];
      return address === null || report === undefined ? [] : [[address, report]];
    })
  );
}

/** Of a folder or a pipe there is nothing to read, or no end. */
const isFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;

function addressIn(sidecar: string): string | null {
  const {contents} = parseDocument(readRegular(sidecar).toString("utf8"), {logLevel: "error"});
  const address: unknown = isMap(contents) ? contents.get("address") : null;
  return typeof address === "string" ? address : null;
}

/** The file that a sidecar stands beside, which may lack its own ending there. */
function reportOf(sidecar: string, paths: readonly string[]): string | undefined {
  const stem = sidecar.replace(endings, "");
  if (isFile(stem)) return stem;
  return paths.find((path) => path.startsWith(`${stem}.`) && !endings.test(path) && isFile(path));
}

/** Puts a new file into a folder with a sidecar, under a name that nothing has yet. Returns its path. */
export function putNew(folder: string, name: string, ending: string, bytes: Uint8Array, origin: Origin): string {
  const path = freeIn(folder, name, ending);
  const [sidecar = ""] = sidecarNames(path);
  // First, for who watches the folder reads the file as soon as it is there.
  writeFileSync(sidecar, stringify(origin), {flag: "wx"});
  try {
    writeWhole(path, bytes);
  } catch (error) {
    rmSync(sidecar);
    throw error;
  }
  return path;
}

function freeIn(folder: string, name: string, ending: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${n === 1 ? name : `${name} ${n}`}.${ending}`);
    if (![path, ...sidecarNames(path)].some((taken) => existsSync(taken))) return path;
  }
}

/** What stands in a sidecar, nothing where there is none; null where it is not in UTF-8, and would lose characters. */
function documentOf(sidecar: string): Document.Parsed | null {
  const bytes = existsSync(sidecar) ? readRegular(sidecar) : Buffer.of();
  return isUtf8(bytes) ? parseDocument(bytes.toString("utf8")) : null;
}

/**
 * Puts other content into a file that was fetched before; what a person has written into its sidecar stays. Throws UserError,
 * and writes nothing, where address and day cannot be put into that.
 */
export function putAnew(path: string, bytes: Uint8Array, origin: Origin): void {
  const sidecar = sidecarNames(path).find((name) => existsSync(name)) ?? `${path}.meta.yml`;
  const document = documentOf(sidecar);
  if (document === null || document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    throw new UserError(`cannot put address and day into the sidecar: ${sidecar}`, {
      hint: "mend it first: in UTF-8, a field a line, as in year: 2021"
    });
  }
  document.set("address", origin.address);
  document.set("retrieved", origin.retrieved);
  writeWhole(sidecar, document.toString());
  writeWhole(path, bytes);
}
