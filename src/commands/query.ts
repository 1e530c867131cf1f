import type {DuckDBResultReader} from "@duckdb/node-api";
import {Command} from "commander";
import {messageOf, UserError} from "../model/errors.ts";
import {type Format, formatOption, ledgerOption} from "./options.ts";
import {type ExitCode, print, write} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger query "SELECT unit, count(*) AS n FROM facts GROUP BY unit ORDER BY n DESC LIMIT 10"
  $ reform-ledger query "FROM facts" --format csv > facts.csv
  $ reform-ledger query "SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'analysis'"

Begin with facts, one row a figure with its place, year, indicator and sentence, and the other tables of the schema analysis
(docs/data.md). current_fact has figures with corrections applied, fact those as they were read. Nothing can be changed.`;

interface Options {
  ledger: string;
  format: Format;
}

/** `query`: asks the ledger in SQL. */
export const query = (finish: (code: ExitCode) => void): Command =>
  new Command("query")
    .description("ask the ledger in SQL (DuckDB), read-only")
    .argument("<sql>", "one statement")
    .addOption(ledgerOption())
    .addOption(formatOption())
    .addHelpText("after", example)
    .action(async (sql: string, options: Options) => finish(await run(sql, options)));

async function run(sql: string, {ledger, format}: Options): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const {refuseSecond} = await import("./statement.ts");
  const result = await withLedger(ledger, async (connection) => {
    await refuseSecond(connection, sql);
    return connection.runAndReadAll(sql).catch(refused);
  });
  if (result.columnCount === 0) throw new UserError("the query asks nothing", {hint});
  await writers[format](result);
  return 0;
}

const hint = 'reform-ledger query "SHOW TABLES" lists the tables, "DESCRIBE facts" the columns of one';

function refused(cause: unknown): never {
  throw new UserError(`the query cannot be answered: ${messageOf(cause).trim()}`, {cause, hint});
}

const writers: Record<Format, (result: DuckDBResultReader) => Promise<void>> = {
  json: async (result) => {
    const {jsonRows} = await import("../export/json.ts");
    await write(jsonRows(result));
  },
  csv: async (result) => {
    const {toCsv} = await import("../model/csv.ts");
    const {cellRows} = await import("../export/cells.ts");
    await write(toCsv([result.columnNames(), ...cellRows(result)]));
  },
  table: async (result) => {
    const {table} = await import("./table.ts");
    const {cellRows} = await import("../export/cells.ts");
    await print(table(result.columnNames(), cellRows(result)));
  }
};
