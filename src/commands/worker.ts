import {Command, Option} from "commander";
import {UserError} from "../model/errors.ts";
import type {DeadLetter} from "../queue/work.ts";
import type {ReadFile} from "../store/files.ts";
import {type LimitOptions, queueOption, withLimits} from "./options.ts";
import {counted, type ExitCode, inLine, note, print, printUntilEnded} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger worker --queue redis://10.0.0.1:6379
  $ reform-ledger worker --queue redis://10.0.0.1:6379 --failed      files at which the program failed

Reads until Ctrl-C, which lets it finish what is under way, or until the reference data is
changed, which ends it with 2. --failed ends with 1 when there are any.`;

interface Options extends LimitOptions {
  queue?: string;
  stalled: number;
  failed?: boolean;
}

/** `worker`: reads what `ingest --queue` hands over, on this machine or another. */
export const worker = (finish: (code: ExitCode) => void): Command =>
  withLimits(new Command("worker"))
    .description("read the files that ingest --queue hands over, on this machine or another")
    .addOption(queueOption())
    .addOption(
      new Option("--stalled <seconds>", "after how long without a sign of life others take up what it reads")
        .default(30)
        .argParser(secondsOf)
    )
    .option("--failed", "list the files at which the program failed each time, and why")
    .addHelpText("after", example)
    .action(async (options: Options) => finish(await run(options)));

function secondsOf(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UserError(`bad value for --stalled: ${text}`, {hint: "write seconds, as --stalled 30"});
}

async function run({queue, readTime, readMemory, workers, stalled, failed}: Options): Promise<ExitCode> {
  if (queue === undefined) {
    throw new UserError("a worker needs a queue", {hint: "name it with --queue redis://HOST:PORT"});
  }
  const {addressOf} = await import("../queue/connect.ts");
  const {digestVersion} = await import("../store/version.ts");
  const {referenceFolder, stampOf} = await import("../lexicon/folder.ts");
  const {usualWorkers} = await import("../readers/worth.ts");
  const stamp = stampOf(referenceFolder);
  const at = {address: addressOf(queue), digestVersion: digestVersion(referenceFolder)};
  const {deadLetters, work} = await import("../queue/work.ts");
  if (failed) return list(await deadLetters(at.address, at.digestVersion));
  const width = workers ?? usualWorkers();
  const limits = {seconds: readTime, megabytes: readMemory};
  const onRead = (name: string, {result}: ReadFile): void =>
    void print(`${Array.isArray(result) ? "read    " : `unread   (${result.code})`} ${inLine(name)}`);
  const working = await work({...at, stamp, limits, workers: width, stalled, onRead, onFault: note});
  const ended = printUntilEnded(
    `reading for ${at.address.host}, ${counted(width, "file")} at once, version ${at.digestVersion}; Ctrl-C ends it`
  );
  const fault = await Promise.race([ended, working.over]);
  note("what is under way is read first; Ctrl-C again ends it now");
  await working.close();
  if (fault !== undefined) throw fault;
  return 0;
}

async function list(letters: readonly DeadLetter[]): Promise<ExitCode> {
  for (const {name, reason, attempts} of letters)
    await print(`failed   ${inLine(name)}: ${inLine(reason)} (${counted(attempts, "attempt")})`);
  if (letters.length === 0) await print("the program has failed at no file");
  return letters.length > 0 ? 1 : 0;
}
