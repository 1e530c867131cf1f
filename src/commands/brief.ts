import {Command, Option} from "commander";
import type {Change} from "../brief/changes.ts";
import {UserError} from "../model/errors.ts";
import {type BriefYears, briefTemplates, type Brief} from "../model/brief.ts";
import {languages} from "../model/words.ts";
import {ledgerOption, siteOption} from "./options.ts";
import {counted, type ExitCode, note, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger brief --places 360700,431100 --lang zh --out brief.pdf
  $ reform-ledger brief --places Ganzhou,Yongzhou --out brief.yml
  $ reform-ledger brief --from brief.yml --out brief.docx
  $ reform-ledger brief --check brief.yml

What --out ends with says what is written: .pdf (by Chromium), .html, .docx, or .yml, the brief itself, to be edited and made
from. With --check ends with 1 when something that the brief shows has changed in the ledger since.`;

interface Options {
  places?: string[];
  years?: BriefYears;
  lang: Brief["lang"];
  template: Brief["template"];
  from?: string;
  check?: string;
  out?: string;
  force: boolean;
  site: string;
  ledger: string;
}

/** `brief`: makes a brief of places, or of a file that says what stands in it, and says what has changed since. */
export const brief = (finish: (code: ExitCode) => void): Command =>
  new Command("brief")
    .description(
      "make a brief for a meeting as PDF, web page or Word file, and say which of its figures have changed since"
    )
    .addOption(new Option("--places <places>", "what it is about: codes or names, comma between them").argParser(list))
    .addOption(
      new Option("--years <years>", "years of the reports that it takes figures from: 2021-2023").argParser(yearsOf)
    )
    .addOption(new Option("--lang <language>", "its language").choices(languages).default("zh"))
    .addOption(new Option("--template <template>", "how long it may be").choices(briefTemplates).default("two-page"))
    .addOption(
      new Option("--from <file>", "a file that says what stands in it").conflicts([
        "places",
        "years",
        "lang",
        "template"
      ])
    )
    .addOption(new Option("--out <file>", "the file to write"))
    .addOption(new Option("--force", "replace a file that is there").default(false))
    .addOption(siteOption().default("http://127.0.0.1:3000/"))
    .addOption(
      new Option("--check <file>", "say what has changed since this brief was made").conflicts([
        "from",
        "places",
        "out"
      ])
    )
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async (options: Options) =>
      finish(await (options.check === undefined ? make(options) : check(options, options.check)))
    );

const list = (words: string): string[] => words.split(/[,，、\s]+/u).filter(Boolean);

function yearsOf(words: string): BriefYears {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(words) ?? [];
  if (from === undefined || Number(to) < Number(from))
    throw new UserError(`bad value for --years: ${words}`, {hint: "write one year or two: 2021, 2021-2023"});
  return {from: Number(from), to: Number(to)};
}

async function make({out, from, places, ledger, ...options}: Options): Promise<ExitCode> {
  if (out === undefined)
    throw new UserError("no file to write is named", {hint: "name one with --out: brief.pdf, .html, .docx or .yml"});
  if (from === undefined && places === undefined)
    throw new UserError("nothing says what the brief is about", {
      hint: "name places with --places, or a file with --from"
    });
  const {makeBrief} = await import("../brief/make.ts");
  const warnings = await makeBrief({
    ledger,
    out,
    source: from === undefined ? {places: places ?? [], ...options} : from,
    ...options
  });
  for (const line of warnings) note(line);
  await print(`brief written to ${out}`);
  return 0;
}

async function check({ledger}: Options, file: string): Promise<ExitCode> {
  const {checkBrief} = await import("../brief/check.ts");
  const {changes, same, before, now} = await checkBrief(ledger, file);
  for (const change of changes) await print(lineOf(change));
  await print(`${counted(same, "figure")} unchanged; made at run ${before ?? "?"}, the ledger is at run ${now ?? "?"}`);
  return changes.length === 0 ? 0 : 1;
}

const lineOf = ({kind, home, words}: Change): string => `${kind.padEnd(10)}${home}  ${words}`;
