import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {inject} from "vitest";
import {codeOf, messageOf} from "../../src/model/errors.ts";
import {sha256} from "../../src/model/record.ts";
import {buildSite} from "../../src/site/index.ts";
import {ingestFolders, shippedReports} from "./harness.ts";

/** Writes reports into a folder that is not there yet. */
export type WriteReports = (folder: string) => void;

/** The reports that ship with the project, or those that `write` writes. */
type Origin = WriteReports | "shipped";

/** The folder with the reports of an origin, and what these are called by what they say. */
function reportsOf(origin: Origin): {name: string; folder: string} {
  if (origin === "shipped") return {name: origin, folder: shippedReports};
  const folder = join(mkdtempSync(join(inject("made"), "reports-")), "reports");
  origin(folder);
  const files = readdirSync(folder).sort();
  return {name: sha256(files.map((file) => file + readFileSync(join(folder, file), "utf8")).join("\0")), folder};
}

/**
 * Makes something of the reports of an origin once a run of tests: the worker that comes first makes it, others wait. It is
 * only read.
 */
const onceEach =
  (what: string, make: (of: {origin: Origin; reports: string}, path: string) => Promise<unknown>) =>
  async (origin: Origin): Promise<string> => {
    const reports = reportsOf(origin);
    const path = join(inject("made"), `${what}-${reports.name}`);
    const [made, failed] = [`${path}.made`, `${path}.failed`];
    if (isFirst(`${path}.begun`)) {
      await make({origin, reports: reports.folder}, path).catch((error: unknown) => {
        writeFileSync(failed, messageOf(error));
        throw error;
      });
      writeFileSync(made, "");
    }
    while (!existsSync(made)) {
      if (existsSync(failed)) throw new Error(`${what} could not be made: ${readFileSync(failed, "utf8")}`);
      await setTimeout(50);
    }
    return path;
  };

/** Whether nobody has made this folder before. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Path of a ledger of these reports. */
export const ledgerOf = onceEach("ledger", ({reports}, path) => ingestFolders(path, [reports]));

/** The folder of the site built from these reports. */
export const siteOf = onceEach("site", async ({origin}, folder) =>
  buildSite({ledger: await ledgerOf(origin), out: folder, log: () => {}})
);
