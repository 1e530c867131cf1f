import {readdir} from "node:fs/promises";
import {join, relative, sep} from "node:path";

/** Finds the built file that a cell's import leads to, as an address beside the page; null where none is held. */
export type FindModule = (specifier: string) => string | null;

/** What a notebook calls the tools of the ledger. */
const tools = "reform-ledger";

/** The module behind `sql` and `DuckDBClient`. */
export const sqlModule = "./notebook/sql.js";

/** What Framework calls its own under another name. */
const aliases: Record<string, string> = {
  [tools]: "./notebook/tools.js",
  "npm:@observablehq/inputs": "observablehq:stdlib/inputs",
  "npm:@observablehq/stdlib": "observablehq:stdlib",
  "npm:@observablehq/runtime": "observablehq:runtime"
};

const kinds: readonly {file: RegExp; specifier: (name: string) => string}[] = [
  {file: /^_npm\/(.+)@[^@/]+\/[0-9a-f]{8}\.js$/, specifier: (name) => `npm:${name}`},
  {file: /^_observablehq\/(.+)\.[0-9a-f]{8}\.js$/, specifier: (name) => `observablehq:${name}`},
  {file: /^_import\/(.+)\.[0-9a-f]{8}\.js$/, specifier: (name) => `./${name}.js`}
];

/** The modules of built pages, by the names that cells know them by. */
export async function modulesOf(site: string): Promise<FindModule> {
  const entries = await readdir(site, {withFileTypes: true, recursive: true});
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
    for (const {file, specifier} of kinds) {
      const [, name] = file.exec(path) ?? [];
      if (name !== undefined) found.set(specifier(name), `./${path}`);
    }
  }
  return (specifier) => found.get(aliases[specifier] ?? specifier) ?? null;
}

/** The packages that a notebook may import, for who named another. */
export const importable = [
  "reform-ledger",
  "npm:@observablehq/plot",
  "npm:@observablehq/inputs",
  "npm:arquero",
  "npm:d3",
  "npm:htl"
];
