import {Command} from "commander";
import {notebooksOption} from "./options.ts";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger new notebook "Approval times"
  $ reform-ledger new notebook "Approval times" --lang zh --notebooks ~/notes

While start runs, what you save in the file is on its page a moment later. Nothing that is there is overwritten.`;

interface Options {
  lang: string;
  notebooks: string;
}

/** `new`: begins a file for the user to write on. */
export const create = (finish: (code: ExitCode) => void): Command =>
  new Command("new")
    .description("begin a notebook: prose with figures, charts and quotations out of the ledger")
    .argument("<what>", "what to begin: notebook")
    .argument("<title>", "its title")
    .addOption(notebooksOption())
    .option("--lang <language>", "the language it is written in: zh or en; that of the title if not given")
    .addHelpText("after", example)
    .action(async (what: string, title: string, options: Options) => finish(await run(what, title, options)));

async function run(what: string, title: string, {lang, notebooks}: Options): Promise<ExitCode> {
  const {requireKnown, writeNotebook} = await import("../site/notebooks/begin.ts");
  requireKnown(what);
  const {file, page} = await writeNotebook({title, lang, folder: notebooks});
  await print(`written: ${file}\nwhile start runs, it is at ${page}`);
  return 0;
}
