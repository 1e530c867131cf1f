import {accessSync, constants, existsSync} from "node:fs";
import {tmpdir} from "node:os";
import {Command, Option} from "commander";
import {BusyError, UserError} from "../model/errors.ts";
import {answered, folderRequest, ingestAndTell, type IngestRequest} from "./ingest.ts";
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
  withdrawOption,
  withLimits
} from "./options.ts";
import {describeError, type ExitCode, note, printUntilEnded} from "./terminal.ts";
import {pauses, watch} from "./watch.ts";

const example = `
Examples:
  $ npm start -- --reports ~/reports
  $ reform-ledger start --port 8080

The folder is the truth: reports of the ledger that are not in it are withdrawn. Reports, corrections, reference data
and your own notebooks are watched: what is added, changed or taken away shows on the site a moment later. Ctrl-C ends it.`;

interface Settings extends LimitOptions {
  reports: string;
  metrics: string;
  port: number;
  allowHost: string[];
  ledger: string;
  corrections: string;
  extracted: string[];
  reader?: string;
  notebooks: string;
  withdraw?: boolean;
}

/** `start`: brings the ledger up to date with a folder, serves the site, and goes on watching. */
export const start = (finish: (code: ExitCode) => void): Command =>
  withLimits(new Command("start"))
    .description("bring the ledger up to date with the folder of reports, serve the site, and go on watching")
    .addOption(reportsOption())
    .addOption(metricsOption())
    .addOption(new Option("--port <number>", "port of the site").default(3000).env("PORT").argParser(portOf))
    .addOption(
      new Option(
        "--allow-host <name>",
        "a name that the site answers to, beside 127.0.0.1, localhost and [::1]; repeatable"
      )
        .default([], "none")
        .argParser(withHost)
    )
    .addOption(ledgerOption())
    .addOption(appliedOption())
    .addOption(extractedOption())
    .addOption(readerOption())
    .addOption(notebooksOption())
    .addOption(withdrawOption())
    .addHelpText("after", example)
    .action(async (settings: Settings) => finish(await run(settings)));

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new UserError(`bad port: ${text}`, {hint: "a port is a number up to 65535; 0 takes any that is free"});
}

function withHost(name: string, before: string[]): string[] {
  if (/^(?:\[[\da-f:.]+\]|[\p{L}\p{N}._-]+)$/iu.test(name)) return [...before, name];
  throw new UserError(`bad name of a host: ${name}`, {hint: "a name or an address alone, as in reports.example.org"});
}

async function run(settings: Settings): Promise<ExitCode> {
  const {reports, metrics, ledger, corrections, extracted, notebooks, port, allowHost, withdraw = false} = settings;
  const request = await folderRequest(settings);
  const update = (mayWithdraw: IngestRequest["mayWithdraw"]) => ingestAndTell({...request, mayWithdraw});
  // Nobody is asked while the site runs: what it holds stands until the files come back.
  const keepUp = () => update(() => withdraw);
  requireTemporary(tmpdir());
  const {requireReady} = await import("../store/ready.ts");
  // Before the modules of the site are loaded, which takes longer.
  await requireReady(request);
  const {serveSite} = await import("../site/index.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const site = await serveSite({
    ledger,
    port,
    names: allowHost,
    notebooks,
    prepare: () => update(answered(withdraw)),
    log: note
  });
  const watchers = await Promise.all([
    watch(
      [reports, metrics, corrections, usualExtracted, ...extracted, referenceFolder],
      told(async () => {
        await keepUp();
        await site.refresh();
      })
    ),
    watch([notebooks], told(site.refreshNotebooks), pauses.notebooks)
  ]);
  await printUntilEnded(
    `\nReform Ledger is at ${site.url}\nwatching ${reports} and ${notebooks}${existsSync(notebooks) ? "" : " (not there yet)"}; Ctrl-C ends it`
  );
  const slow = setTimeout(() => note("what is under way is done first; Ctrl-C again ends it now"), 1000);
  await Promise.all(watchers.map((watcher) => watcher.close()));
  await site.close();
  clearTimeout(slow);
  return 0;
}

/**
 * Work that says whether it is done. The terminal is told why not, once where that stays the same; the site stays as it was.
 */
function told(work: () => Promise<void>): () => Promise<boolean> {
  let last = "";
  return async () => {
    try {
      await work();
      last = "";
      return true;
    } catch (error) {
      const words = error instanceof BusyError ? `${error.message}; ${later}` : describeError(error, false);
      if (words !== last) note(words);
      last = words;
      return false;
    }
  };
}

const later = "this goes on when it has ended";

/** The site is served from a folder of its own there. */
function requireTemporary(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new UserError(`no temporary files can be made in ${folder}`, {
      cause,
      hint: "set TMPDIR to a folder that can be written"
    });
  }
}
