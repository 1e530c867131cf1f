import {userInfo} from "node:os";
import {Command, Option} from "commander";
import {dayHere} from "../model/calendar.ts";
import {type Decision, type FieldValues, type Subject, subjects, usualSource} from "../model/correction.ts";
import {BusyError, UserError} from "../model/errors.ts";
import type {Desk, Written} from "../store/writeCorrection.ts";
import {lostWords} from "./ingest.ts";
import {correctionsOption, ledgerOption} from "./options.ts";
import {type ExitCode, note, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger correct 3f2a51c09d7e-370-372 --set role=target --reason "it is what is planned"
  $ reform-ledger correct 3f2a51c09d7e-370-372 --withdraw --reason "the number of a document"
  $ reform-ledger correct 3f2a51c09d7e --add --quote "words of the sentence" --figure "of the" --set value=35 \\
      --set unit=% --set role=outcome --set indicator="its label" --reason "was passed over"

Ids of figures are those that report --facts prints; review --list has those of honours, reforms and lead bodies in doubt, and
the tables analysis.honours, analysis.reforms and analysis.lead_bodies have all. Fields and their values: docs/corrections.md.
The entry is written into the folder of corrections, and applied.`;

export interface Options {
  ledger: string;
  corrections: string;
  of: Subject;
  set: string[];
  withdraw?: boolean;
  confirm?: boolean;
  add?: boolean;
  quote?: string;
  figure?: string;
  reason: string;
  source: string;
  by: string;
  file?: string;
  later?: boolean;
}

/** `correct`: writes an entry of the corrections, and applies it. */
export const correct = (finish: (code: ExitCode) => void): Command =>
  new Command("correct")
    .description("put right, confirm, withdraw or add a figure, an honour, a reform or a lead body")
    .argument("<id>", "the id of what is meant; with --add its report: id, place and year, or file")
    .addOption(new Option("--of <subject>", "what the id is of").choices(subjects).default("figure"))
    .addOption(
      new Option("--set <field=value>", "what a field should be; may be given several times").argParser(listed)
    )
    .addOption(new Option("--confirm", "say that it was read right").conflicts(["set", "withdraw", "add"]))
    .addOption(
      new Option("--withdraw", "take it out: it is no figure, honour, reform or lead body").conflicts(["set", "add"])
    )
    .option("--add", "add what was passed over: --quote and --figure say where it stands, --set what it is")
    .option("--quote <words>", "with --add: words of its sentence")
    .option("--figure <words>", "with --add: the words that are meant, a part of the quote")
    .requiredOption("--reason <words>", "why")
    .option("--source <words>", "what shows it", usualSource)
    .addOption(byOption())
    .addOption(fileOption())
    .option("--later", "leave it to the next ingest to apply it")
    .addOption(correctionsOption())
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async (id: string, options: Options) => finish(await run(id, {...options, set: options.set ?? []})));

/** Who decides. */
export const byOption = (): Option =>
  new Option("--by <name>", "who says so").env("REFORM_LEDGER_BY").default(userInfo().username, "your user name");

const listed = (pair: string, before: string[] | undefined): string[] => [...(before ?? []), pair];

async function run(id: string, options: Options): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {parsePairs} = await import("../store/fields.ts");
  const lexicon = loadLexicon();
  const set = parsePairs(options.of, options.set, lexicon);
  if (!options.later) await heedOthers(options, lexicon);
  const {path, id: entry} = await withLedger(options.ledger, (connection) => {
    const desk: Desk = {connection, folder: options.corrections, file: options.file, lexicon};
    return options.add ? add(desk, id, set, options) : decide(desk, id, set, options);
  });
  await print(`written: ${path}#${entry}`);
  if (options.later) note("the next ingest applies it");
  else await applyAll(options, lexicon);
  return 0;
}

/** Has the ledger hold entries that were written by hand since: this one must agree with them. Says where that has to wait. */
export async function heedOthers(
  options: Pick<Options, "ledger" | "corrections">,
  lexicon: Desk["lexicon"],
  said?: string
): Promise<void> {
  const fault = await applied(options, lexicon, said);
  if (fault instanceof BusyError)
    note(`entries written by hand since the last ingest are not heeded: ${fault.message}`);
  else if (fault) throw fault;
}

/** Applies what is written; where another process has the ledger, what is written stays, and is applied by the next run. */
export async function applyAll(
  {ledger, corrections}: Pick<Options, "ledger" | "corrections">,
  lexicon: Desk["lexicon"]
): Promise<void> {
  const fault = await applied({ledger, corrections}, lexicon);
  note(fault ? `not applied yet: ${fault.message}; the next ingest does it` : `applied to ${ledger}`);
}

/** Brings a ledger up to date with its corrections. Returns what keeps them from being applied, null where nothing does. */
async function applied(
  {ledger, corrections}: Pick<Options, "ledger" | "corrections">,
  lexicon: Desk["lexicon"],
  said?: string
): Promise<UserError | null> {
  const {reapplyCorrections} = await import("../store/reapply.ts");
  try {
    const lost = await reapplyCorrections(ledger, corrections, () => lexicon);
    if (lost && said !== undefined) note(said);
    for (const one of lost ?? []) note(lostWords(one));
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** The file to write into. */
export const fileOption = (): Option =>
  new Option("--file <name>", "name of the file to write into (default: one named after the place)").argParser(
    fileNameOf
  );

/** Corrections are read from no other names, nor from other folders. */
function fileNameOf(name: string): string {
  if (/^[^/\\.][^/\\]*\.ya?ml$/.test(name)) return name;
  throw new UserError(`bad name for a file of corrections: ${name}`, {hint: "name it as --file ganzhou.yml"});
}

async function decide(desk: Desk, id: string, set: FieldValues, options: Options): Promise<Written> {
  const {subjectOf} = await import("../store/correct/subject.ts");
  const {writeDecision} = await import("../store/writeCorrection.ts");
  const {reason, source, by} = options;
  const decision: Decision = {action: actionOf(set, options), set, reason, source, by, date: dayHere(new Date())};
  return writeDecision(desk, await subjectOf(desk.connection, options.of, id), decision);
}

function actionOf(set: FieldValues, {confirm, withdraw}: Options): Decision["action"] {
  if (confirm) return "confirm";
  if (withdraw) return "withdraw";
  if (Object.keys(set).length > 0) return "set";
  throw new UserError("nothing to do", {hint: "say --set field=value, --confirm, --withdraw or --add"});
}

async function add(desk: Desk, words: string, set: FieldValues, options: Options): Promise<Written> {
  const {findReport} = await import("./find.ts");
  const {reportHead} = await import("../store/correct/subject.ts");
  const {writeEntry} = await import("../store/writeCorrection.ts");
  const {additionOf} = await import("../model/correction.ts");
  const {quote, figure, of, reason, source, by, ledger} = options;
  if (quote === undefined || figure === undefined) {
    throw new UserError("nothing to add", {hint: "say where it stands with --quote and --figure"});
  }
  const {id} = await findReport(desk.connection, ledger, words);
  const {place, latin, year, file, isAlone} = await reportHead(desk.connection, id, quote);
  const named = {of, place, latin, year, ...(isAlone ? {} : {report: file}), quote, figure};
  const record = additionOf(named, {set, reason, source, by, date: dayHere(new Date())});
  return writeEntry(desk, record, latin);
}
