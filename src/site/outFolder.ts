import {existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmdirSync} from "node:fs";
import {homedir} from "node:os";
import {basename, dirname, join, parse, relative, resolve, sep} from "node:path";
import {UserError} from "../model/errors.ts";
import {projectFolder} from "../project.mjs";
import {siteMark} from "../store/sources.ts";

/** What stands in it, for who finds it. */
export const markText = "Written by reform-ledger build. The next build replaces this folder as a whole.\n";

/** Something that a site must not replace, and what to call it. */
export interface Kept {
  what: string;
  path: string;
}

/**
 * Makes sure that a build may replace `out`: it is not there, empty, or what a build wrote, it neither holds what is kept
 * nor lies in it, and its place may be written. Throws UserError otherwise. Changes nothing.
 */
export function requireReplaceable(out: string, kept: readonly Kept[]): void {
  requireNamed(out);
  const site = truePath(out);
  for (const {what, path} of kept) {
    const other = truePath(path);
    if (holds(site, other)) throw refused(out, `it holds ${what}: ${path}`);
    if (holds(other, site)) throw refused(out, `it lies in ${what}: ${path}`);
  }
  for (const {what, path} of above()) {
    if (holds(site, truePath(path))) throw refused(out, `it holds ${what}: ${path}`);
  }
  requireWritable(out);
  requireOurs(out);
}

function requireNamed(out: string): void {
  if (out.trim() === "") throw new UserError("no folder for the site is named", {hint: "name one with --out"});
}

/** Makes sure that nothing in `out` is anybody else's. Throws UserError otherwise. */
export function requireOurs(out: string): void {
  // A slash at its end would lead through a link.
  const place = resolve(out);
  const entry = lstatSync(place, {throwIfNoEntry: false});
  if (!entry) return;
  if (entry.isSymbolicLink()) throw refused(out, `it is a link to ${readlinkSync(place)}`, "name the folder itself");
  if (!entry.isDirectory()) throw refused(out, entry.isFile() ? "it is a file" : "it is no regular file");
  const names = readdirSync(out);
  if (names.length === 0 || names.includes(siteMark)) return;
  throw refused(
    out,
    `it holds files that no build wrote: ${names.slice(0, 3).join(", ")}`,
    "name another folder with --out; if it is the site of an earlier version, delete it yourself"
  );
}

/** Folders that may hold a site, but must not be replaced by one. */
const above = (): Kept[] => [
  {what: "the program", path: projectFolder},
  {what: "your home", path: homedir()},
  {what: "the folder you are in", path: process.cwd()}
];

const refused = (out: string, why: string, hint = "name another folder with --out"): UserError =>
  new UserError(`cannot replace ${out}: ${why}`, {hint});

/** Tries it: permissions do not tell of a disk that may only be read. */
function requireWritable(out: string): void {
  const folder = nearest(dirname(resolve(out)));
  try {
    rmdirSync(mkdtempSync(join(folder, ".reform-ledger-")));
  } catch (cause) {
    throw new UserError(`cannot write the site to ${out}: no folder can be made in ${folder}`, {
      cause,
      hint: "check its permissions, or name another folder with --out"
    });
  }
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** The path without links, as far as it is there. */
function truePath(path: string): string {
  const full = resolve(path);
  return existsSync(full) ? realpathSync.native(full) : join(truePath(dirname(full)), basename(full));
}

/** Whether `path` is `folder` or lies below it. Case does not count: on some disks it parts no names. */
function holds(folder: string, path: string): boolean {
  const [above, below] = [folder, path].map((name) => name.normalize("NFC").toLowerCase());
  const way = relative(above ?? "", below ?? "");
  return way !== ".." && !way.startsWith(`..${sep}`) && parse(way).root === "";
}
