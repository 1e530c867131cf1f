import {Command} from "commander";
import {UserError} from "../model/errors.ts";
import {notebooksOption} from "./options.ts";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger new notebook "Approval times"
  $ reform-ledger new notebook "Approval times" --lang zh --notebooks ~/notes
  $ reform-ledger new metrics data/metrics/yearbook.xlsx

While start runs, what you save in the file is on its page a moment later. Nothing that is there is overwritten.`;

interface Options {
  lang: string;
  notebooks: string;
}

/** `new`: begins a file for the user to write on. */
export const create = (finish: (code: ExitCode) => void): Command =>
  new Command("new")
    .description("begin a notebook, or the file beside a table of metrics that says how it is to be read")
    .argument("<what>", "what to begin: notebook or metrics")
    .argument("<title>", "its title; of metrics the table")
    .addOption(notebooksOption())
    .option("--lang <language>", "the language it is written in: zh or en; that of the title if not given")
    .addHelpText("after", example)
    .action(async (what: string, title: string, options: Options) => finish(await run(what, title, options)));

async function run(what: string, title: string, {lang, notebooks}: Options): Promise<ExitCode> {
  if (what === "metrics") return runMetrics(title);
  const {requireKnown, writeNotebook} = await import("../site/notebooks/begin.ts");
  requireKnown(what);
  const {file, page} = await writeNotebook({title, lang, folder: notebooks});
  await print(`written: ${file}\nwhile start runs, it is at ${page}`);
  return 0;
}

/** Writes the draft of what is to be said of a table beside it. */
async function runMetrics(path: string): Promise<ExitCode> {
  const {loadSource} = await import("../store/sources.ts");
  const {templateOf} = await import("../metrics/template.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {writeFile} = await import("node:fs/promises");
  const {file} = await loadSource(path);
  const beside = `${path}.meta.yml`;
  await writeFile(beside, await templateOf(file, loadLexicon()), {flag: "wx"}).catch((cause: unknown) => {
    throw new UserError(`cannot write: ${beside}`, {
      cause,
      hint: "what is there is not overwritten; move it away first"
    });
  });
  await print(`written: ${beside}\nturn its remarks into entries, as docs/metrics.md says, and ingest again`);
  return 0;
}
