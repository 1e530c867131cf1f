import {existsSync} from "node:fs";
import {type Command, Option} from "commander";
import {isFree} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";
import type {Reader} from "../store/reader.ts";

/** Where the ledger is. */
export const ledgerOption = (): Option =>
  new Option("--ledger <file>", "the ledger").default("build/ledger.duckdb").env("REFORM_LEDGER");

const formats = ["table", "csv", "json"] as const;

/** How rows are printed. */
export type Format = (typeof formats)[number];

/** How to print rows. */
export const formatOption = (): Option =>
  new Option("--format <format>", "how to print rows").choices(formats).default("table");

/** Where corrections are written; the folder is made when there is none. */
export const correctionsOption = (): Option =>
  new Option("--corrections <folder>", "the folder of corrections").default("data/corrections");

/** Which corrections are applied: the usual folder need not be there, one that is named must, or figures stand uncorrected. */
export const appliedOption = (): Option => correctionsOption().argParser(somethingAt);

function somethingAt(folder: string): string {
  if (!isFree(folder)) return folder;
  throw new UserError(`no such folder of corrections: ${folder}`, {
    hint: "name the folder that holds them, or make it first"
  });
}

/** Where extractions lie when nobody says; it need not be there. */
export const usualExtracted = "data/extracted";

/** Files and folders of what others read, beside the usual folder. */
export const extractedOption = (): Option =>
  new Option("--extracted <path>", `a file or folder of what others read, beside ${usualExtracted}; repeatable`)
    .default([], "none")
    .argParser((path: string, before: string[]) => [...before, path]);

/** Who read what files of extractions say. */
export const readerOption = (): Option =>
  new Option("--reader <name>", "who or what read what those files say, where their rows do not");

/** Where the site is that links of a file lead to. */
export const siteOption = (): Option =>
  new Option("--site <address>", "where the site is that its links lead to").argParser(siteOf);

/** The address of a folder, for pages are told from it. */
function siteOf(words: string): string {
  const address = URL.canParse(words) ? new URL(words.endsWith("/") ? words : `${words}/`) : null;
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw new UserError(`bad value for --site: ${words}`, {hint: "write a whole address: http://127.0.0.1:3000/"});
}

/** Which folder holds the reports. */
export const reportsOption = (): Option =>
  new Option("--reports <folder>", "the folder of reports").default(usualReports);

/** Where reports lie when nobody says. */
export const usualReports = "data/reports";

/** Which folder holds tables of metrics. */
export const metricsOption = (): Option =>
  new Option("--metrics <folder>", "the folder of metrics files, if it is there").default(usualMetrics);

/** Where tables of metrics lie when nobody says; it need not be there. */
export const usualMetrics = "data/metrics";

/**
 * The folders that are read: one that is not there takes nothing out of the ledger. The usual one of metrics need not be there, and
 * where it is, neither need the usual one of reports.
 */
export const foldersOf = ({reports, metrics}: {reports: string; metrics: string}): Folders => ({
  paths: [reports, metrics],
  optional: metrics === usualMetrics ? [metrics] : [],
  needed: reports === usualReports && existsSync(metrics) ? [] : [reports]
});

/** Folders to read, those of them that need not be there, and those without which nothing is begun. */
export interface Folders {
  paths: string[];
  optional: string[];
  needed: string[];
}

/** Whether a run may withdraw most of what the ledger holds. */
export const withdrawOption = (): Option =>
  new Option("--withdraw", "withdraw reports whose files are gone, also when they are more than half of the ledger");

/** Which folder holds the user's own notebooks. */
export const notebooksOption = (): Option =>
  new Option("--notebooks <folder>", "the folder of your own notebooks").default(usualNotebooks);

/** Where notebooks lie when nobody says; it need not be there. */
export const usualNotebooks = "notebooks";

/** How long one file may be read, how much memory that may take, and how many are read side by side. */
export const withLimits = (command: Command): Command =>
  command
    .addOption(
      new Option(
        "--read-time <seconds>",
        "seconds of the processor for one file, as many again for each MB of it, or none"
      )
        .default(60)
        .argParser(limitOf("--read-time", "seconds"))
    )
    .addOption(
      new Option("--read-memory <MB>", "memory for one file, a sixteenth of it more for each MB of it, or none")
        .default(1024)
        .argParser(limitOf("--read-memory", "MB"))
    )
    .addOption(
      new Option("--workers <number>", "how many files are read side by side, where there is enough to read")
        .default(undefined, "the cores")
        .argParser(workersOf)
    );

/** The values of those flags. */
export interface LimitOptions {
  readTime: number;
  readMemory: number;
  workers?: number;
}

const limitOf =
  (flag: string, unit: string) =>
  (text: string): number => {
    if (text === "none") return Infinity;
    if (/^\d+(?:\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
    throw new UserError(`bad value for ${flag}: ${text}`, {hint: `write ${unit}, as ${flag} 120, or none`});
  };

/** Where Redis is by which other machines read; its address may hold a password, which no list of processes should show. */
export const queueOption = (): Option =>
  new Option("--queue <address>", "a queue in Redis, as redis://127.0.0.1:6379, whose workers read").env(
    "REFORM_LEDGER_QUEUE"
  );

function workersOf(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UserError(`bad value for --workers: ${text}`, {hint: "write a number from 1 to 999, as --workers 4"});
}

/** What reads files within these limits; close it at the end. */
export async function readerOf({readTime, readMemory, workers}: LimitOptions): Promise<Reader> {
  const {readerWithin} = await import("../readers/index.ts");
  const {usualWorkers} = await import("../readers/worth.ts");
  return readerWithin({seconds: readTime, megabytes: readMemory}, workers ?? usualWorkers());
}

/** Adds the flags that override what a report says of itself. */
export function withStatedFlags(command: Command): Command {
  return command
    .addOption(new Option("--place <name>", "reporting place: name or 6-digit code").helpGroup("Override metadata:"))
    .addOption(new Option("--kind <kind>", "review, plan or mixed").helpGroup("Override metadata:"))
    .addOption(new Option("--year <year>", "year that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--from <date>", "first day that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--to <date>", "last day that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--published <date>", "day of publication").helpGroup("Override metadata:"))
    .addOption(new Option("--title <title>", "title").helpGroup("Override metadata:"))
    .addOption(new Option("--source <name>", "publishing body or site").helpGroup("Override metadata:"))
    .addOption(new Option("--author <name>", "author").helpGroup("Override metadata:"));
}
