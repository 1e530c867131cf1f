import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {cp} from "node:fs/promises";
import {join} from "node:path";
import {kept} from "../kept.mjs";
import {projectFolder} from "../project.mjs";
import {findLibrary} from "./libraries.ts";

/** What the built pages depend on, beside the versions of packages. */
const inputs = [
  "pages",
  "src/site",
  "src/model",
  "observablehq.config.ts",
  "data/reference/checks.yml",
  "data/reference/comparators.yml",
  "data/reference/measures.yml",
  "data/reference/ranks.yml",
  "data/reference/sql-errors.yml",
  "data/reference/sql-questions.yml",
  "data/reference/units.csv",
  "data/reference/unread.yml"
];

const packages = [
  "arquero",
  "@codemirror/view",
  "@duckdb/duckdb-wasm",
  "@observablehq/framework",
  "@observablehq/plot",
  "@uwdata/flechette",
  "d3",
  "esbuild",
  "htl",
  "jsdom"
];

/**
 * Puts the built pages into `out`: those of an earlier build from the very same sources and packages where there is one,
 * else what `build` makes.
 */
export async function keptOrBuilt(out: string, build: (out: string) => Promise<void>): Promise<void> {
  await cp(await kept(`pages-${pagesKey()}`, build), out, {recursive: true});
}

/** Changes with any character of the pages, of the code that builds them, and with any version of a package. */
export function pagesKey(): string {
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
