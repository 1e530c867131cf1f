import {spawn} from "node:child_process";
import {cp, mkdir, rename, rm, symlink, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, extname, join} from "node:path";
import {UserError} from "../model/errors.ts";
import {bundleModules} from "./bundle.ts";
import {finishPages} from "./finish.ts";
import {keptOrBuilt} from "./kept.ts";
import {projectFolder} from "../project.mjs";
import {findLibrary} from "./libraries.ts";
import {layOver, notebooksOf} from "./notebooks/folder.ts";
import {notebookModules, shellFile, shellName, shellPage} from "./notebooks/shell.ts";
import {temporaryFolder} from "../store/ownFolder.ts";
import {seedNpmCache} from "./seed.ts";
import {wordFiles} from "./dictionary.ts";
import {writeDuckdb} from "./duckdb.ts";
import {writeSqlWords} from "./sqlWords.ts";

/** The pages, without their data, in the folder `out`, which must not exist yet. */
export const buildPages = (out: string): Promise<void> => keptOrBuilt(out, buildAnew);

/**
 * Builds the pages of the folder `pages` into `out`. Works in a folder of its own each time: no cache to go stale, no
 * other build to disturb, no network. Throws UserError with Framework's own words when a page does not build.
 */
export async function buildAnew(out: string, pages: string = join(projectFolder, "pages")): Promise<void> {
  const workshop = await temporaryFolder("site");
  try {
    await furnish(workshop, pages);
    await runFramework(workshop);
    const built = join(workshop, "dist");
    await finishPages(built);
    await all([writeWords(built), writeSqlWords(built), writeDuckdb(built)]);
    await addNotebooks(built, pages);
    await cp(built, out, {recursive: true});
  } finally {
    await rm(workshop, {recursive: true, force: true});
  }
}

async function furnish(workshop: string, pages: string): Promise<void> {
  const root = join(workshop, "pages");
  await mkdir(root);
  await all([
    cp(pages, root, {recursive: true, filter: (path) => path === pages || isPagePart(path, pages)}),
    shellPage().then((text) => writeFile(join(root, `${shellName}.md`), text)),
    bundleModules(pages, root, notebookModules),
    seedNpmCache(root),
    writeFile(join(workshop, "package.json"), '{"type": "module"}'),
    symlink(join(projectFolder, "observablehq.config.ts"), join(workshop, "observablehq.config.ts")),
    symlink(dirname(dirname(findLibrary("@observablehq/framework").folder)), join(workshop, "node_modules"), "dir")
  ]);
}

/** Waits for every one of them, so that none still writes when the workshop is cleared; then throws the first fault. */
async function all(jobs: readonly Promise<unknown>[]): Promise<void> {
  const fault = (await Promise.allSettled(jobs)).find(({status}) => status === "rejected");
  if (fault?.status === "rejected") throw fault.reason;
}

// Modules come compiled from bundleModules, words and data go beside the pages later.
const isPagePart = (path: string, pages: string): boolean =>
  [".md", ".css", ".svg", ".png"].includes(extname(path)) && dirname(path) !== join(pages, notebooks);

/** The folder of the notebooks that ship, beside the pages. */
const notebooks = "notebooks";

/** Sets the frame of notebooks aside, and the notebooks of the pages into it. */
async function addNotebooks(site: string, pages: string): Promise<void> {
  await mkdir(dirname(join(site, shellFile)));
  await rename(join(site, `${shellName}.html`), join(site, shellFile));
  const {files, faults} = await notebooksOf(join(pages, notebooks), site);
  if (faults.length > 0) throw new UserError(`notebooks did not build:\n${faults.join("\n")}`);
  await layOver(site, files);
}

/** Puts the dictionaries where pages look for them: the words of all pages, and apart from these those that one page alone needs. */
async function writeWords(site: string): Promise<void> {
  const folder = join(site, "_file", "i18n");
  await mkdir(folder, {recursive: true});
  for (const language of ["en", "zh"] as const) {
    for (const [name, words] of wordFiles(language)) {
      await writeFile(join(folder, `${name}.json`), JSON.stringify(words));
    }
  }
}

async function runFramework(workshop: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const command = require.resolve("@observablehq/framework/dist/bin/observable.js");
  const environment = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", NO_COLOR: "1"};
  const {code, output} = await run([command, "build"], workshop, environment);
  if (code === 0) return;
  throw new UserError(`pages did not build:\n${output.trim()}`, {hint: "the page named last is the one to look at"});
}

function run(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<{code: number | null; output: string}> {
  const child = spawn(process.execPath, args, {cwd, env, stdio: ["ignore", "pipe", "pipe"]});
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({code, output}));
  });
}
