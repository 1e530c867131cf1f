import {Command} from "commander";
import {appliedOption, ledgerOption} from "./options.ts";
import {type ExitCode, inLine, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger remove 3f2a

The files stay where they are: move them away, or the next ingest reads them again.`;

interface Options {
  ledger: string;
  corrections: string;
}

/** `remove`: takes one report out of the ledger. */
export const remove = (finish: (code: ExitCode) => void): Command =>
  new Command("remove")
    .description("take one report out of the ledger; its files stay")
    .argument("<id>", "its id or the beginning of it, a place, a place and year (赣州2021), or a file")
    .addOption(ledgerOption())
    .addOption(appliedOption())
    .addHelpText("after", example)
    .action(async (id: string, options: Options) => finish(await run(id, options)));

async function run(words: string, {ledger, corrections}: Options): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const {removeReport} = await import("../store/remove.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {findReport} = await import("./find.ts");
  const {id, place, year, files} = await withLedger(ledger, (connection) => findReport(connection, ledger, words));
  await removeReport(ledger, id, {corrections, lexicon: loadLexicon()});
  await print(
    `removed ${id} (${place ?? "place unknown"} ${year ?? "year unknown"}), which was in ${inLine(files.join(", "))}`
  );
  return 0;
}
