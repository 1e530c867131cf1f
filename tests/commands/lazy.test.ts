import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bin, folderWith, reportText, root, runProcess} from "./setup.ts";

const hook = pathToFileURL(join(root, "tests/commands/loaded.mjs")).href;

/**
 * The modules that a run of the program loads, those of the process that reads for it too: sources, as the maps of compiled
 * ones name them, and packages.
 */
function loadedBy(cwd: string, ...args: string[]): string[] {
  const list = join(folderWith(), "loaded");
  // The process that reads takes its options from here as well.
  const env = {...process.env, LOADED: list, NODE_OPTIONS: `--import ${hook}`};
  spawnSync(process.execPath, [bin, ...args], {cwd, env});
  const urls = readFileSync(list, "utf8")
    .split("\n")
    .filter((url) => url.startsWith("file:"));
  return urls
    .map((url) => fileURLToPath(url))
    .flatMap((path) => (path.includes("/.cache/") ? sourcesOf(path) : [path]));
}

const sourcesOf = (compiled: string): string[] =>
  (JSON.parse(readFileSync(`${compiled}.map`, "utf8")) as {sources: string[]}).sources.map((source) =>
    resolve(dirname(compiled), source)
  );

/** Of these packages and sources, those that were loaded. */
const among = (loaded: readonly string[], names: readonly string[]): string[] =>
  names.filter((name) => loaded.some((path) => path.includes(`/${name}`)));

const database = "node_modules/@duckdb/";
const queue = ["node_modules/bullmq/", "node_modules/ioredis/"];
const reading = [
  "src/lexicon/segmenter.ts",
  "node_modules/jsdom/",
  "src/lexicon/catalogue.ts",
  "src/read/index.ts",
  "src/resolve/"
];
const heavy = [database, "node_modules/zod/", "node_modules/yaml/", "node_modules/esbuild/", "src/site/", ...reading];

describe("what need not be loaded is not", () => {
  // Compiled, should a source have changed.
  runProcess(root, "--version");

  it.each([
    ["help", ["--help"]],
    ["a command's help", ["ingest", "--help"]],
    ["the version", ["--version"]],
    ["a wrong option", ["--wrong"]],
    ["a wrong option of a command", ["start", "--wrong"]],
    ["a wrong command", ["fly"]]
  ])("%s needs the declarations of the commands", (_, args) => {
    const loaded = loadedBy(root, ...args);
    expect(among(loaded, ["src/commands/ingest.ts", ...heavy])).toEqual(["src/commands/ingest.ts"]);
  });

  describe("with a ledger", () => {
    let folder = "";
    let discard = (): void => undefined;
    beforeAll(() => {
      folder = folderWith({"r/a.txt": reportText("赣州市", 2021)}, (remove) => (discard = remove));
      runProcess(folder, "ingest", "r");
    });
    afterAll(() => discard());

    it("asking it needs the database", () => {
      expect(among(loadedBy(folder, "query", "SELECT 1"), [database, ...reading])).toEqual([database]);
    });

    it("ingesting what is as it was needs the database, and nothing that reads", () => {
      const needed = [database, "src/store/plan.ts"];
      expect(among(loadedBy(folder, "ingest", "r"), [...needed, ...reading, ...queue])).toEqual(needed);
    });

    it("extracting needs words and tables, no database", () => {
      const needed = ["src/lexicon/catalogue.ts", "src/read/", "src/resolve/"];
      expect(among(loadedBy(folder, "extract", "r"), [database, ...needed, ...queue])).toEqual(needed);
    });
  });
});
