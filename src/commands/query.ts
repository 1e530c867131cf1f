import type {DuckDBResultReader} from "@duckdb/node-api";
import {Command, Option} from "commander";
import {UserError} from "../model/errors.ts";
import {ledgerOption} from "./options.ts";
import {type ExitCode, print, printAsIs} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger query "SELECT unit, count(*) AS n FROM current_fact GROUP BY unit ORDER BY n DESC LIMIT 10"
  $ reform-ledger query "FROM current_fact" --format csv > facts.csv
  $ reform-ledger query "SELECT table_name, comment FROM duckdb_tables()"

Read current_fact for figures with corrections applied, fact for figures as they were read. Nothing can be changed.`;

const formats = ["table", "csv", "json"] as const;

interface Options {
  ledger: string;
  format: (typeof formats)[number];
}

/** `query`: asks the ledger in SQL. */
export const query = (finish: (code: ExitCode) => void): Command =>
  new Command("query")
    .description("ask the ledger in SQL (DuckDB), read-only")
    .argument("<sql>", "the question")
    .addOption(ledgerOption())
    .addOption(new Option("--format <format>", "how to print rows").choices(formats).default("table"))
    .addHelpText("after", example)
    .action(async (sql: string, options: Options) => finish(await run(sql, options)));

async function run(sql: string, {ledger, format}: Options): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const result = await withLedger(ledger, (connection) => connection.runAndReadAll(sql).catch(refused));
  const text = (await writers[format](result)).trimEnd();
  await (format === "csv" ? printAsIs(text) : print(text));
  return 0;
}

function refused(cause: unknown): never {
  const message = cause instanceof Error ? cause.message.trim() : String(cause);
  throw new UserError(`the query cannot be answered: ${message}`, {
    cause,
    hint: 'reform-ledger query "SHOW TABLES" lists the tables, "DESCRIBE current_fact" the columns of one'
  });
}

const writers: Record<Options["format"], (result: DuckDBResultReader) => Promise<string>> = {
  json: (result) => Promise.resolve(JSON.stringify(result.getRowObjectsJson(), null, 2)),
  csv: async (result) => {
    const {stringify} = await import("csv-stringify/sync");
    return stringify(
      result.getRowsJson().map((row) => row.map(cell)),
      {header: true, columns: result.columnNames()}
    );
  },
  table: async (result) => {
    const {table} = await import("./table.ts");
    return table(
      result.columnNames(),
      result.getRowsJson().map((row) => row.map(cell))
    );
  }
};

/** Lists and structs are printed as JSON, the rest as it is. */
const cell = (value: unknown): string | number | boolean | null =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null
    ? value
    : JSON.stringify(value);
