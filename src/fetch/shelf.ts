import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseDocument, stringify} from "yaml";
import {sidecarNames} from "../store/sidecar.ts";

/** What stands in a sidecar of where a file came from. */
export interface Origin {
  /** After redirects. */
  address: string;
  /** The day, as 2025-12-31. */
  retrieved: string;
}

const endings = /\.meta\.ya?ml$/;

/** The files of a folder that were fetched, by their address. Sidecars that cannot be read are told of by an ingest. */
export function fetchedIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  const sidecars = names.filter((name) => endings.test(name)).map((name) => join(folder, name));
  return new Map(
    sidecars.flatMap((sidecar) => addressIn(sidecar).map((address) => [address, reportOf(sidecar, names, folder)]))
  );
}

function addressIn(sidecar: string): string[] {
  const address: unknown = parseDocument(readFileSync(sidecar, "utf8"), {logLevel: "error"}).get("address");
  return typeof address === "string" ? [address] : [];
}

/** The file that a sidecar stands beside, which may lack its own ending there. */
function reportOf(sidecar: string, names: readonly string[], folder: string): string {
  const stem = sidecar.replace(endings, "");
  if (existsSync(stem)) return stem;
  const beside = names
    .map((name) => join(folder, name))
    .filter((path) => path !== sidecar && path.startsWith(`${stem}.`));
  return beside.find((path) => !endings.test(path)) ?? stem;
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

/** Puts other content into a file that was fetched before; what a person has written into its sidecar stays. */
export function putAnew(path: string, bytes: Uint8Array, origin: Origin): void {
  const sidecar = sidecarNames(path).find((name) => existsSync(name)) ?? `${path}.meta.yml`;
  const document = parseDocument(existsSync(sidecar) ? readFileSync(sidecar, "utf8") : "");
  document.set("address", origin.address);
  document.set("retrieved", origin.retrieved);
  writeWhole(sidecar, document.toString());
  writeWhole(path, bytes);
}

/** Nobody sees half a file. Hidden files are passed over. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const half = path.replace(/([^/\\]+)$/, `.${process.pid}.part`);
  writeFileSync(half, content);
  renameSync(half, path);
}
