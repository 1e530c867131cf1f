import type {DuckDBConnection} from "@duckdb/node-api";
import {asksChinese, changesTables} from "../../model/sql.ts";
import {analysis} from "../../store/analysis.ts";
import type {Fault, Statement} from "./markdown.ts";

/** Finds what is wrong in statements before anybody runs them. */
export type CheckStatements = (statements: readonly Statement[]) => Promise<Fault[]>;

/**
 * Prepares statements on the analyst's tables of a ledger, and runs none. What only the page has (functions for Chinese, tables
 * that a cell makes) cannot be known here: such statements are passed over.
 */
export async function checkedOn(connection: DuckDBConnection): Promise<CheckStatements> {
  await connection.run(`USE ${analysis}`);
  return async (statements) => {
    if (statements.some(({sql}) => changesTables(sql))) return [];
    const faults: Fault[] = [];
    for (const {sql, line} of statements.filter((one) => !asksChinese(one.sql))) {
      const said = await connection.prepare(sql).then(
        (prepared) => (prepared.destroySync(), null),
        (error: unknown) => (error instanceof Error ? error.message : String(error))
      );
      if (said !== null) faults.push(faultOf(said, line));
    }
    return faults;
  };
}

/** DuckDB's first words, and the line that it points to. */
function faultOf(said: string, first: number): Fault {
  const [, line = "1"] = /^LINE (\d+):/m.exec(said) ?? [];
  return {line: first + Number(line) - 1, message: said.split("\n", 1)[0] ?? said};
}
