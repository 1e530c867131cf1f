import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../model/errors.ts";

/**
 * Makes sure that `sql` holds no second statement, of which the answer would be lost. Throws UserError that says where one
 * begins.
 */
export async function refuseSecond(connection: DuckDBConnection, sql: string): Promise<void> {
  const n = await countIn(connection, sql);
  if (n < 2) return;
  const at = placeIn(sql, await endOfFirst(connection, sql, n));
  throw new UserError(`one statement can be asked at a time, and a second begins at ${at}`, {
    hint: "ask them one after the other; nothing was run"
  });
}

/** How many statements DuckDB finds; 0 in what it cannot parse, which running it explains. */
const countIn = (connection: DuckDBConnection, sql: string): Promise<number> =>
  connection.extractStatements(sql).then(
    ({count}) => count,
    () => 0
  );

/** Behind the last semicolon that parts the first of `n` statements from the second: none within a text or a remark. */
async function endOfFirst(connection: DuckDBConnection, sql: string, n: number): Promise<number> {
  for (const {index} of [...sql.matchAll(/;/g)].reverse()) {
    const [first, others] = [sql.slice(0, index + 1), sql.slice(index + 1)];
    if ((await countIn(connection, first)) === 1 && (await countIn(connection, others)) === n - 1) return index + 1;
  }
  return 0;
}

/** Line and column of the first word from `offset` on, counted from 1. */
function placeIn(sql: string, offset: number): string {
  const start = offset + (/^\s*/.exec(sql.slice(offset))?.[0].length ?? 0);
  const lines = sql.slice(0, start).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
