import {Command, Option} from "commander";
import {type FormatName, formatNames} from "../export/names.ts";
import {UserError} from "../model/errors.ts";
import {ledgerOption, siteOption} from "./options.ts";
import {counted, type ExitCode, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger export --out ledger-2026
  $ reform-ledger export --format xlsx --out for-the-office --licence CC-BY-4.0
  $ reform-ledger export --format parquet --out changes --since 3
  $ reform-ledger export --format xlsx --out with-links --site https://example.org/ledger/

Writes a Frictionless data package: the analyst's tables, datapackage.json, README.md, codebook.md.`;

interface Options {
  format: FormatName;
  out: string;
  since?: string;
  licence?: string;
  site?: string;
  ledger: string;
}

/** `export`: writes the ledger as files for other programs. */
export const exportCommand = (finish: (code: ExitCode) => void): Command =>
  new Command("export")
    .description("write the ledger as a data package for spreadsheets, Python, R, DuckDB")
    .addOption(new Option("--format <format>", "the kind of files").choices(formatNames).default("csv"))
    .requiredOption("--out <folder>", "the folder for the package; it must not be there, or be empty")
    .option("--since <run>", "only what has changed since a run: its number, last~1, a day as 2025-12-31")
    .option("--licence <name>", "the licence under which you give the data away, as SPDX names it")
    .addOption(siteOption())
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async (options: Options) => finish(await run(options)));

async function run({ledger, out, format, licence, site, since}: Options): Promise<ExitCode> {
  requireLicence(licence);
  const {exportLedger} = await import("../export/write.ts");
  const first = since === undefined ? undefined : await runNamed(ledger, since);
  const {about, tables, changes} = await exportLedger({ledger, out, format, licence, site, since: first});
  const {reports, facts} = about.state;
  const what =
    changes === null
      ? `${tables.length} tables of ${counted(reports, "report")} with ${counted(facts, "figure")}`
      : `${counted(changes, "figure that is", "figures that are")} another since ${since === "0" ? "before the first run" : `run ${first}`}`;
  await print(`${what} written to ${out}`);
  return 0;
}

/** The number of the run that words name. Throws UserError, which lists the runs, when there is none of that name. */
async function runNamed(ledger: string, words: string): Promise<number> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {EndedRow} = await import("../query/run/rows.ts");
  const {spanOf} = await import("./runs.ts");
  return spanOf(await withLedger(ledger, (connection) => query(connection, "run/runs", {}, EndedRow)), words).from;
}

/** Names as SPDX and the Open Definition have them. */
function requireLicence(name: string | undefined): void {
  if (name === undefined || /^[a-z\d][\w.+-]*$/i.test(name)) return;
  throw new UserError(`no name of a licence: ${name}`, {hint: "name it as SPDX does: CC-BY-4.0, CC0-1.0, MIT"});
}
