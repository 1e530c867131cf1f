// What takes long to make and is the same until something changes: the compiled program, built pages, parsed tables.
// Plain JavaScript, since the program is itself kept this way (compile.mjs).
import {existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {homedir, tmpdir} from "node:os";
import {join} from "node:path";
import {projectFolder} from "./project.mjs";

/** With the project or, where that is installed for all users and may not be written, with the user. */
const stores = [
  join(projectFolder, "node_modules", ".cache", "reform-ledger"),
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "reform-ledger")
];

/**
 * The path of what `make` has made, now or in an earlier run. The name must hold a hash of all that goes in, so that what
 * is kept cannot be out of date. `make` gets a path of its own, where it puts a file or a folder; only when that is
 * complete it is taken up, so processes that start together do not disturb each other. An asynchronous `make` gives a
 * promise of the path.
 */
export function kept(name, make) {
  const known = stores.map((store) => join(store, name)).find((path) => existsSync(path));
  if (known !== undefined) return known;
  const store = writableStore();
  const draft = join(store, `${name}.${process.pid}.tmp`);
  const take = () => takeUp(draft, join(store, name));
  const made = make(draft);
  return made instanceof Promise ? made.then(take) : take();
}

function writableStore() {
  const store = stores.find(canWrite);
  if (store === undefined) return temporaryStore();
  forgetOld(store);
  return store;
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

function takeUp(draft, path) {
  try {
    renameSync(draft, path);
  } catch (error) {
    // Another process has made the same in the meantime.
    if (!existsSync(path)) throw error;
    rmSync(draft, {recursive: true, force: true});
  }
  return path;
}

const day = 86_400_000;

/** What nobody has made for a day may be of sources that are gone. It is made again where it is not. */
function forgetOld(store) {
  for (const path of readdirSync(store).map((name) => join(store, name))) {
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Infinity);
    if (age > day) rmSync(path, {recursive: true, force: true});
  }
}
