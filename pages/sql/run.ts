import type {TableSchema} from "../components/data.ts";
import {faultOf} from "./faults.ts";
import {waysOf} from "./links.ts";
import {heldIn, identifiedIn, namedIn} from "./named.ts";
import type {Outcome} from "./open.ts";
import {type Result, resultOf} from "./result.ts";
import {ask, saidIn, type Say, stopAll} from "./session.ts";
import type {ErrorWords} from "./words.ts";

export interface Known {
  tables: readonly TableSchema[];
  errors: readonly ErrorWords[];
}

/** Runs a statement. Throws Stopped, and Unavailable when something that it needs does not come. */
export async function run(sql: string, {tables, errors}: Known, say: Say): Promise<Outcome> {
  const given = await ask(sql, namedIn(sql, tables), say).catch(saidOf);
  if (typeof given === "string") {
    const fault = faultOf(given, sql, errors, tables);
    if (fault.restart) stopAll();
    return {fault};
  }
  const result = resultOf(given.bytes);
  const ways = waysOf(result, await linksById(result, sql, tables, say));
  const named = namedIn(sql, tables);
  const held = heldIn(sql, named);
  return {answer: {result, ways, tables: named.map(({name}) => name), held, took: given.took}};
}

/** What DuckDB said. Throws again what is not DuckDB's. */
function saidOf(error: unknown): string {
  const said = saidIn(error);
  if (said === null) throw error;
  return said;
}

/** For a result that has ids and no links, where what they name stands. */
async function linksById(
  {columns}: Result,
  sql: string,
  tables: readonly TableSchema[],
  say: Say
): Promise<Map<string, string>> {
  const has = (wanted: string): boolean => columns.some(({name}) => name === wanted);
  const table = has("id") && !has("link") ? identifiedIn(sql, tables) : null;
  if (!table) return new Map();
  const {bytes} = await ask(`SELECT id, link FROM analysis.${table.name}`, [table], say);
  const {columns: found, rows} = resultOf(bytes);
  const [id, address] = found;
  return new Map(Array.from({length: rows}, (_, row) => [String(id?.at(row)), String(address?.at(row))]));
}
