import {build, type Plugin} from "esbuild";
import {mkdir, symlink} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {builtinLibraries, duckdbWasm, findLibrary, floatingLibraries, type Library} from "./libraries.ts";

/**
 * Fills `<root>/.observablehq/cache/_npm` with what Framework would otherwise fetch from a public host: each library
 * behind a built-in name, bundled from node_modules, and an empty folder for each version that it would look up.
 */
export async function seedNpmCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache", "_npm");
  const duckdb = findLibrary(duckdbWasm);
  // DuckDB-WASM speaks to the Arrow it was made with, which is not the one that pages use.
  const libraries = [...builtinLibraries.map((name) => findLibrary(name)), findLibrary("apache-arrow", duckdb.folder)];
  await Promise.all([
    ...libraries.map((library) => bundle(library, cache)),
    ...floatingLibraries.map((name) => mkdir(join(cache, `${name}@0.0.0`), {recursive: true})),
    ...duckdbFiles.map((file) => linkFile(duckdb, file, cache))
  ]);
}

const duckdbFiles = [
  "duckdb-mvp.wasm",
  "duckdb-eh.wasm",
  "duckdb-browser-mvp.worker.js",
  "duckdb-browser-eh.worker.js"
];

const cachedName = ({name, version}: Library): string => join(`${name}@${version}`, "_esm.js");

async function bundle(library: Library, cache: string): Promise<void> {
  await build({
    stdin: {contents: `export * from ${JSON.stringify(library.name)};`, resolveDir: dirname(library.folder)},
    outfile: join(cache, cachedName(library)),
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    logLevel: "error",
    plugins: [besideEachOther(library)]
  });
}

/** Leaves the other libraries of the list out of a library's bundle, as imports from where they lie in the cache. */
const besideEachOther = (library: Library): Plugin => ({
  name: "beside-each-other",
  setup({onResolve}) {
    onResolve({filter: /^[@\w]/}, ({path, resolveDir}) => {
      if (path === library.name || !builtinLibraries.includes(path)) return undefined;
      const other = findLibrary(path, resolveDir);
      return {path: relative(dirname(cachedName(library)), cachedName(other)).replaceAll("\\", "/"), external: true};
    });
  }
});

async function linkFile({name, version, folder}: Library, file: string, cache: string): Promise<void> {
  const target = join(cache, `${name}@${version}`, "dist", file);
  await mkdir(dirname(target), {recursive: true});
  await symlink(join(folder, "dist", file), target);
}
