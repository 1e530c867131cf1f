import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {buildSite} from "../../src/site/index.ts";
import {ingestFolders, scratch, shippedReports} from "./harness.ts";

/** Writes reports into a folder that is not there yet. */
export type WriteReports = (folder: string) => void;

// Test files of one worker share their modules, and with them what is made here: it is only read.
const workshop = scratch();
process.once("exit", workshop.remove);

/** The reports that ship with the project, or those that `write` writes. */
type Origin = WriteReports | "shipped";

const onceEach = <T>(make: (origin: Origin, folder: string) => Promise<T>): ((origin: Origin) => Promise<T>) => {
  const made = new Map<Origin, Promise<T>>();
  return (origin) => {
    const known = made.get(origin) ?? make(origin, join(workshop.folder, `${make.name}-${made.size}`));
    made.set(origin, known);
    return known;
  };
};

/** Path of a ledger of these reports, made once a worker. */
export const ledgerOf = onceEach(async function ledger(origin, folder) {
  const path = join(folder, "ledger.duckdb");
  const reports = join(folder, "reports");
  mkdirSync(folder, {recursive: true});
  if (origin !== "shipped") origin(reports);
  await ingestFolders(path, [origin === "shipped" ? shippedReports : reports]);
  return path;
});

/** The folder of the site built from these reports, made once a worker. */
export const siteOf = onceEach(async function site(origin, folder) {
  await buildSite({ledger: await ledgerOf(origin), out: folder, log: () => {}});
  return folder;
});
