// What takes long to make and is the same until something changes: the compiled program, built pages, parsed tables.
// Plain JavaScript, since the program is itself kept this way (compile.mjs).
import {existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync} from "node:fs";
import {homedir, tmpdir} from "node:os";
import {join} from "node:path";
import {projectFolder} from "./project.mjs";

/** With the project or, where that is installed for all users and may not be written, with the user. */
const stores = [
  join(projectFolder, "node_modules", ".cache", "reform-ledger"),
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "reform-ledger")
];

/** What this process has found or made. */
const used = new Set();

/**
 * The path of what `make` has made, now or in an earlier run. The name must hold a hash of all that goes in, so that what
 * is kept cannot be out of date. `make` gets a path of its own, where it puts a file or a folder; only when that is
 * complete it is taken up, so processes that start together do not disturb each other. With an asynchronous `make` the
 * path is promised.
 */
export function kept(name, make) {
  const known = stores.map((store) => join(store, name)).find(isKept);
  if (known !== undefined) return use(known);
  const store = writableStore();
  const draft = join(store, `${name}.${process.pid}.tmp`);
  const take = () => use(takeUp(draft, join(store, name)));
  // One that was killed may have left a draft of this name: numbers of processes come again.
  rmSync(draft, {recursive: true, force: true});
  const made = make(draft);
  return made instanceof Promise ? made.then(take) : take();
}

const hour = 3_600_000;
const day = 24 * hour;

/** Marks what is used, once a day at most, so that it is not forgotten. */
function use(path) {
  const now = new Date();
  if (!used.has(path) && isOlder(path, now - day)) touch(path, now);
  used.add(path);
  return path;
}

const isOlder = (path, time) => (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? time) < time;

function touch(path, now) {
  try {
    utimesSync(path, now, now);
  } catch (error) {
    // Of another user, who sees to it, or taken away by one.
    if (!["EACCES", "EPERM", "EROFS", "ENOENT"].includes(error.code)) throw error;
  }
}

let chosen;

function writableStore() {
  if (chosen !== undefined) return chosen;
  chosen = stores.find(canWrite) ?? temporaryStore();
  forgetOld(chosen);
  return chosen;
}

function canWrite(store) {
  try {
    mkdirSync(store, {recursive: true});
    rmSync(mkdtempSync(join(store, "try-")), {recursive: true});
    return true;
  } catch {
    return false;
  }
}

/** Where nothing may be kept, things are made for one run. */
function temporaryStore() {
  const store = mkdtempSync(join(tmpdir(), "reform-ledger-"));
  stores.push(store);
  process.once("exit", () => rmSync(store, {recursive: true, force: true}));
  return store;
}

/** Whether a file or a folder stands at a path; null for something else, which nobody kept: a pipe would never answer. */
function isKept(path) {
  if (!existsSync(path)) return false;
  const entry = statSync(path);
  return entry.isFile() || entry.isDirectory() || null;
}

function takeUp(draft, path) {
  if (isKept(path) === null) rmSync(path, {force: true});
  try {
    renameSync(draft, path);
  } catch (error) {
    // Another process has made the same in the meantime.
    if (!isKept(path)) throw error;
    rmSync(draft, {recursive: true, force: true});
  }
  return path;
}

/**
 * What nobody has used for a month is of sources that are gone; if not, it is made again. No sooner: a site that is served
 * loads parts of its compiled program only when they are asked for. A draft that is an hour old is of a process that was killed.
 */
function forgetOld(store) {
  const old = readdirSync(store)
    .map((name) => join(store, name))
    .filter((path) => !used.has(path) && isOlder(path, Date.now() - (/\.tmp$|\/try-/.test(path) ? hour : 30 * day)));
  for (const path of old) rmSync(path, {recursive: true, force: true});
}
