import {Command} from "commander";
import {isFree, strangerAt} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";
import {answered, folderRequest, ingestAndTell} from "./ingest.ts";
import {
  appliedOption,
  extractedOption,
  type LimitOptions,
  ledgerOption,
  metricsOption,
  notebooksOption,
  readerOption,
  reportsOption,
  usualExtracted,
  usualNotebooks,
  withdrawOption,
  withLimits
} from "./options.ts";
import {counted, type ExitCode, note, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger build --reports ~/reports --out site

The folder is the truth: reports of the ledger that are not in it are withdrawn. No network is needed. Warnings do not
count here: ends with 1 only when a file could not be read, a notebook is broken (its syntax,
front matter, imports or SQL; what goes wrong while JavaScript runs stands on its page alone) or there is an error.`;

interface Options extends LimitOptions {
  reports: string;
  metrics: string;
  out: string;
  ledger: string;
  corrections: string;
  extracted: string[];
  reader?: string;
  notebooks: string;
  withdraw?: boolean;
}

/** `build`: brings the ledger up to date with a folder and writes the site. */
export const build = (finish: (code: ExitCode) => void): Command =>
  withLimits(new Command("build"))
    .description("bring the ledger up to date with the folder of reports, and write the site as static files")
    .addOption(reportsOption())
    .addOption(metricsOption())
    .option("--out <folder>", "the folder for the site; replaced when it is empty or a build wrote it", "dist")
    .addOption(ledgerOption())
    .addOption(appliedOption())
    .addOption(extractedOption())
    .addOption(readerOption())
    .addOption(notebooksOption())
    .addOption(withdrawOption())
    .addHelpText("after", example)
    .action(async (options: Options) => finish(await run(options)));

async function run(options: Options): Promise<ExitCode> {
  const {reports, metrics, out, ledger, corrections, extracted, notebooks, withdraw} = options;
  const {requireReplaceable} = await import("../site/outFolder.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const stranger = strangerAt(notebooks, "folder");
  if (stranger !== null || (notebooks !== usualNotebooks && isFree(notebooks))) {
    throw new UserError(`no such folder of notebooks: ${notebooks}${stranger === null ? "" : `: ${stranger}`}`, {
      hint: "leave --notebooks out where there are none"
    });
  }
  requireReplaceable(out, [
    {what: "the reports", path: reports},
    {what: "the metrics files", path: metrics},
    {what: "the ledger", path: ledger},
    {what: "the corrections", path: corrections},
    ...[usualExtracted, ...extracted].map((path) => ({what: "what others read", path})),
    {what: "the notebooks", path: notebooks},
    {what: "the reference data", path: referenceFolder}
  ]);
  const request = {...(await folderRequest(options)), mayWithdraw: answered(withdraw)};
  const {requireReady} = await import("../store/ready.ts");
  // Before anything is made beside the site.
  await requireReady(request);
  const {buildSite} = await import("../site/index.ts");
  let found = 0;
  const prepare = async (): Promise<void> => {
    const {unread, missing, errors} = await ingestAndTell(request);
    found = unread + missing + errors;
  };
  const {withRoom} = await import("../store/disk.ts");
  const broken = await withRoom(out, () => buildSite({ledger, out, notebooks, prepare, log: print}));
  for (const fault of broken) note(fault);
  const faults = found + broken.length;
  const but = faults > 0 ? `; ${counted(faults, "file or error", "files or errors")} to look at, see above` : "";
  await print(`site written to ${out}${but}`);
  return faults > 0 ? 1 : 0;
}
