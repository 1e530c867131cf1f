import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {cp, mkdir, readdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {findLibrary, projectFolder} from "./libraries.ts";

const store = join(projectFolder, "node_modules", ".cache", "reform-ledger");

/** What the built pages depend on, beside the versions of packages. */
const inputs = [
  "pages",
  "src/site",
  "src/model",
  "observablehq.config.ts",
  "data/reference/checks.yml",
  "data/reference/unit-names.csv",
  "data/reference/measures.yml"
];

const packages = ["@observablehq/framework", "@observablehq/plot", "apache-arrow", "d3", "esbuild", "htl", "jsdom"];

/**
 * Puts the built pages into `out`: those of an earlier build from the very same sources and packages where there is one,
 * else what `build` makes. The key is the content of everything that goes in, so what is kept cannot be out of date.
 */
export async function keptOrBuilt(out: string, build: (out: string) => Promise<void>): Promise<void> {
  const kept = join(store, `pages-${pagesKey()}`);
  if (!existsSync(kept)) {
    const fresh = `${kept}.${process.pid}.tmp`;
    if (!(await canKeep())) return build(out);
    await build(fresh);
    await forgetOld();
    await rename(fresh, kept).catch(() => rm(fresh, {recursive: true, force: true}));
  }
  await cp(kept, out, {recursive: true});
}

/** Changes with any character of the pages, of the code that builds them, and with any version of a package. */
function pagesKey(): string {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => filesIn(join(projectFolder, input)))) {
    hash.update(path.slice(projectFolder.length)).update(readFileSync(path));
  }
  for (const name of packages) hash.update(`${name}@${findLibrary(name).version}`);
  return hash.digest("hex").slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** False where the project is installed for all users, in a folder that this one may not write. */
async function canKeep(): Promise<boolean> {
  return mkdir(store, {recursive: true}).then(
    () => true,
    () => false
  );
}

const day = 86_400_000;

/** What nobody has made for a day is of sources that are gone. */
async function forgetOld(): Promise<void> {
  const old = (await readdir(store))
    .map((name) => join(store, name))
    .filter((path) => Date.now() - statSync(path).mtimeMs > day);
  await Promise.all(old.map((path) => rm(path, {recursive: true, force: true})));
}
