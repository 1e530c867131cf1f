import {Command, Option} from "commander";
import {UserError} from "../model/errors.ts";
import type {Span} from "../model/span.ts";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger explain report.pdf
  $ reform-ledger explain reports/赣州2021.txt --at 370-372
  $ reform-ledger explain reports/赣州2021.txt --fact 3f2a51c09d7e-370-372

Offsets are those that extract prints: they count the source text. An address of the site (at=370-372) and the
id of a fact count the text as it was cleaned: give the id to --fact, which is that of the report with them behind.`;

interface Options {
  at?: Span;
  fact?: string;
}

/** `explain`: why a report is held to be of its kind, or how the figures at a place in it were read. */
export const explain = (finish: (code: ExitCode) => void): Command =>
  new Command("explain")
    .description("show why a report is of its kind, how a figure was read, or why it was passed over")
    .argument("<file>", "the report")
    .addOption(new Option("--at <start-end>", "what stands there in the source text").argParser(spanOf))
    .addOption(new Option("--fact <id>", "the fact of this id").conflicts("at"))
    .addHelpText("after", example)
    .action(async (file: string, options: Options) => finish(await run(file, options)));

function spanOf(text: string): Span {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end)) {
    throw new UserError(`bad stretch of text: ${text}`, {hint: "write it as --at 370-372, as extract prints it"});
  }
  return {start: Number(start), end: Number(end)};
}

/** What to give instead: the facts that stand there in the cleaned text, which addresses of the site and ids count. */
const hintAt = (facts: readonly string[]): string =>
  facts.length === 0
    ? "offsets and ids are those that extract prints"
    : `offsets of an address of the site or of an id are given as --fact ${facts.join(", --fact ")}`;

async function run(path: string, {at, fact}: Options): Promise<ExitCode> {
  const {loadSource} = await import("../store/sources.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {digest} = await import("../pipeline.ts");
  const {explainAt, explainFact, explainKind, factsAt} = await import("./explanation.ts");
  const {file, sidecar} = await loadSource(path);
  const lexicon = loadLexicon();
  const reports = await digest(file, lexicon, sidecar.stated);
  const lines = reports.flatMap((report) => {
    if (at) return explainAt(report, at);
    return fact === undefined ? explainKind(report, lexicon) : explainFact(report, fact);
  });
  if (lines.length === 0) {
    const hint = hintAt(at ? reports.flatMap((report) => factsAt(report, at)) : []);
    throw new UserError(`nothing was read there: ${at ? `${at.start}-${at.end}` : fact}`, {hint});
  }
  for (const line of lines) await print(line);
  return 0;
}
