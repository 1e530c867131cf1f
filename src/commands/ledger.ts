import {Command} from "commander";
import {UserError} from "../model/errors.ts";
import {answered, extractedFrom, tell} from "./ingest.ts";
import {
  appliedOption,
  extractedOption,
  foldersOf,
  ledgerOption,
  type LimitOptions,
  metricsOption,
  readerOf,
  readerOption,
  reportsOption,
  withdrawOption,
  withLimits
} from "./options.ts";
import {counted, type ExitCode, note, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger ledger check
  $ reform-ledger ledger check --storage           read every value and every key as well
  $ reform-ledger ledger rebuild --reports ~/reports

rebuild reads all reports again and keeps the old ledger beside the new one. Ends with 1 when check has found something broken, or
something that the old ledger held is not in the new one.`;

interface Options extends LimitOptions {
  ledger: string;
  storage?: boolean;
  reports: string;
  metrics: string;
  corrections: string;
  extracted: string[];
  reader?: string;
  withdraw?: boolean;
}

/** `ledger`: says whether the file of the ledger is whole, or makes it anew. */
export const ledger = (finish: (code: ExitCode) => void): Command =>
  withLimits(new Command("ledger"))
    .description("say whether the file of the ledger is whole, or make it anew from reports and corrections")
    .argument("<what>", "check or rebuild")
    .addOption(ledgerOption())
    .option("--storage", "check: read every value of every table, and every key")
    .addOption(reportsOption())
    .addOption(metricsOption())
    .addOption(appliedOption())
    .addOption(extractedOption())
    .addOption(readerOption())
    .addOption(withdrawOption())
    .addHelpText("after", example)
    .action(async (what: string, options: Options, command: Command) => {
      requireFlagsOf(what, command);
      finish(await run(what, options));
    });

function run(what: string, options: Options): Promise<ExitCode> {
  if (what === "check") return check(options);
  if (what === "rebuild") return rebuild(options);
  throw new UserError(`nothing of this name is done to a ledger: ${what}`, {hint: "it is check or rebuild"});
}

const ofBoth = ["ledger"];
const ofCheck = ["storage"];

/** Refuses a flag that says nothing to what is done, for who gives it means the other. */
function requireFlagsOf(what: string, command: Command): void {
  const strange = command.options.find((option) => {
    const name = option.attributeName();
    const isOther = !ofBoth.includes(name) && ofCheck.includes(name) !== (what === "check");
    return isOther && command.getOptionValueSource(name) === "cli";
  });
  if (strange?.long === undefined || !["check", "rebuild"].includes(what)) return;
  throw new UserError(`ledger ${what} takes no ${strange.long}`, {
    hint: `that is for ledger ${what === "check" ? "rebuild" : "check"}`
  });
}

async function check({ledger, storage = false}: Options): Promise<ExitCode> {
  const {soundnessOf} = await import("../store/sound.ts");
  const {tables, columns, references, broken} = await soundnessOf(ledger, {storage});
  for (const one of broken) await print(`broken   ${one}`);
  const looked = [
    counted(references, "reference"),
    ...(storage ? [counted(tables, "table"), counted(columns, "column")] : [])
  ].join(", ");
  if (broken.length === 0) await print(`nothing is broken in ${ledger}: ${looked}`);
  else note(`hint: reform-ledger ledger rebuild --ledger ${ledger} makes it anew, and keeps this one`);
  return broken.length > 0 ? 1 : 0;
}

async function rebuild(options: Options): Promise<ExitCode> {
  const {ledger, corrections, extracted, reader, withdraw} = options;
  const {requireReady} = await import("../store/ready.ts");
  const {rebuildLedger} = await import("../store/rebuild.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const {progressOn} = await import("./progress.ts");
  const request = {ledger, corrections, extracted: await extractedFrom(extracted, reader), ...foldersOf(options)};
  const {hasLedger} = await import("../store/ledgerFile.ts");
  if (!hasLedger(ledger))
    throw new UserError(`no ledger: ${ledger}`, {hint: "make one with: reform-ledger ingest FOLDER"});
  await requireReady({...request, only: true});
  const program = await readerOf(options);
  const progress = progressOn(process.stderr, print);
  const {kept, files, runs, lost, gone} = await rebuildLedger({
    ...request,
    mayWithdraw: answered(withdraw),
    reader: program,
    reference: referenceFolder,
    lexicon: async () => (await import("../lexicon/index.ts")).loadLexicon(),
    onStart: (files) => progress.start(files),
    onFile: () => progress.step("")
  }).finally(() => {
    program.close();
    progress.stop();
  });
  for (const one of lost) await print(`lost     ${one}`);
  const {unread} = await tell(print, request, {changed: true, same: 0, gone, lost: [], missing: []});
  await print(
    `the ledger is made anew from ${counted(files, "file")}, with the history of ${counted(runs, "run")}; the old one is ${kept}`
  );
  return lost.length + gone.length + unread > 0 ? 1 : 0;
}
