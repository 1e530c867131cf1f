import {build, type Plugin} from "esbuild";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** The module that every page loads from its head. */
const shellModule = "components/shell.js";

/**
 * Compiles the modules that pages import (`./components/compare.js` in a page is `pages/components/compare.ts`), with
 * the packages they need, and `further` ones into `out`. What several of them share is split off, so that a visitor loads it once.
 */
export async function bundleModules(pages: string, out: string, further: readonly string[] = []): Promise<void> {
  await build({
    entryPoints: [...(await pageModules(pages)), ...further].map((module) =>
      join(pages, module.replace(/\.js$/, ".ts"))
    ),
    outdir: out,
    outbase: pages,
    chunkNames: "components/shared-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
    plugins: [browserPackagesOnly]
  });
}

/** Packages that pages may be made of. Others (zod, DuckDB) would come along with a value imported from `src/`. */
const browserPackages = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-sql",
  "@codemirror/language",
  "@codemirror/state",
  "@codemirror/view",
  "@duckdb/duckdb-wasm",
  "@lezer/highlight",
  "@observablehq/inputs",
  "@observablehq/plot",
  "@tanstack/virtual-core",
  "@uwdata/flechette",
  "d3",
  "docx",
  "fastest-levenshtein",
  "fflate",
  "htl",
  "isoformat",
  "write-excel-file/browser",
  "yaml"
];

const browserPackagesOnly: Plugin = {
  name: "browser-packages-only",
  setup({onResolve}) {
    onResolve({filter: /^[@\w]/}, ({path, importer, kind}) => {
      if (kind === "entry-point" || importer.includes("node_modules") || browserPackages.includes(path))
        return undefined;
      return {
        errors: [
          {
            text: `pages cannot use the package ${path}: import types only, and vocabularies from src/model/vocabulary.ts`
          }
        ]
      };
    });
  }
};

async function pageModules(pages: string): Promise<string[]> {
  const names = (await readdir(pages)).filter((name) => name.endsWith(".md"));
  const texts = await Promise.all(names.map((name) => readFile(join(pages, name), "utf8")));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/ from "\.\/([^"]+\.js)"/g)].map(([, module = ""]) => module)
  );
  return [...new Set([shellModule, ...imported])];
}
