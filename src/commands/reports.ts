import {Command} from "commander";
import {ledgerOption} from "./options.ts";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger reports --ledger build/ledger.duckdb`;

/** `reports`: lists the reports of the ledger. */
export const reports = (finish: (code: ExitCode) => void): Command =>
  new Command("reports")
    .description("list the reports that the ledger holds")
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async ({ledger}: {ledger: string}) => finish(await run(ledger)));

async function run(ledger: string): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {HeldRow} = await import("../query/report/rows.ts");
  const {table} = await import("./table.ts");
  const rows = await withLedger(ledger, (connection) => query(connection, "report/held", {}, HeldRow));
  const cells = rows.map((row) => [row.id, row.place, row.year, row.kind, row.facts, row.issues, row.files.join(", ")]);
  await print(table(["id", "place", "year", "kind", "facts", "issues", "files"], cells));
  return 0;
}
