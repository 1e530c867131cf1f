// The sources as JavaScript: compiled when one of them has changed, kept for every other start.
import {createHash} from "node:crypto";
import {readdirSync, realpathSync, statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire, isBuiltin} from "node:module";
import {join, sep} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {kept} from "./kept.mjs";
import {manifest, packageFolder, projectFolder} from "./project.mjs";

/** Packages wanted at nearly every start: compiled in, they load as one file instead of a hundred. */
const compiledIn = ["@duckdb/node-api", "commander", "csv-parse", "yaml", "zod"];

const sourceFolders = ["src", "loaders"].map((name) => join(projectFolder, name));
const sourceFile = /\.(ts|mjs)$/;

/** The programs that are compiled together: the command line, and the process that reads reports for it. */
const programs = {cli: "src/cli.ts", reader: "src/readers/main.ts"};

/** URL of a compiled program. Compiles all first when a source or a package is another than before. */
export async function compiledProgram(name = "cli") {
  const folder = await kept(`code-${stamp()}`, compile);
  return pathToFileURL(join(folder, `${name}.mjs`)).href;
}

/** Changes with each source and package. Their sizes and times of change tell, so that a start need not read them. */
function stamp() {
  const packages = Object.keys(manifest.dependencies).map((name) => join(packageFolder(name), "package.json"));
  const hash = createHash("sha256");
  for (const path of [join(projectFolder, "package.json"), ...packages, ...sourceFolders.flatMap(sourcesIn)]) {
    const {size, ctimeMs} = statSync(path);
    hash.update(`${path}\t${size}\t${ctimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

const sourcesIn = (folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => sourceFile.test(name))
    .map((name) => join(folder, name));

/**
 * The URL of a package, without links. Node leaves them in when the last file that it looked at was a pipe or a socket,
 * and a CommonJS package imported by such a URL seems to export nothing.
 */
const urlOf = (name) => pathToFileURL(realpathSync.native(fileURLToPath(import.meta.resolve(name)))).href;

async function compile(outdir) {
  const {build} = await import(urlOf("esbuild"));
  await build({
    entryPoints: Object.fromEntries(Object.entries(programs).map(([name, path]) => [name, join(projectFolder, path)])),
    outdir,
    absWorkingDir: projectFolder,
    bundle: true,
    // What a command imports when it runs stays a file of its own.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    outExtension: {".js": ".mjs"},
    sourcemap: true,
    sourcesContent: false,
    // The user's own tsconfig.json, if one lies where the command is called, has no say.
    tsconfigRaw: "{}",
    // CommonJS packages ask for Node's own modules by `require`.
    banner: {
      js: 'import {createRequire as requireFrom} from "node:module"; const require = requireFrom(import.meta.url);'
    },
    plugins: [inPlace],
    logLevel: "error"
  });
}

/** Compiled modules find files and packages as their sources do, wherever they are kept themselves. */
const inPlace = {
  name: "in place",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[^./]/}, ({path, kind, importer}) => {
      if (kind === "entry-point" || isBuiltin(path)) return undefined;
      if (compiledIn.some((name) => path === name || path.startsWith(`${name}/`))) return undefined;
      const found = kind === "require-call" ? realpathSync.native(createRequire(importer).resolve(path)) : urlOf(path);
      return {path: found, external: true};
    });
    onLoad({filter: sourceFile}, async ({path}) => {
      if (!sourceFolders.some((folder) => path.startsWith(folder + sep))) return undefined;
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return {contents, loader: path.endsWith(".ts") ? "ts" : "js"};
    });
  }
};
