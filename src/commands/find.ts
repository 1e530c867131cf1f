import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../model/errors.ts";
import {HeldRow} from "../query/report/rows.ts";
import {query} from "../query/index.ts";
import {keyOf} from "../store/plan.ts";

/**
 * The one report that `words` name: the beginning of its id, a place, a place and year (赣州2021), or a file. A document of
 * statistics is meant where no report is. Throws UserError when none or several are.
 */
export async function findReport(connection: DuckDBConnection, ledger: string, words: string): Promise<HeldRow> {
  if (words.trim() === "") throw new UserError("no report is named", {hint});
  const held = await query(connection, "report/held", {}, HeldRow);
  const all = held.filter((row) => isMeant(row, words, keyOf(ledger, words)));
  const reports = all.filter(({kind}) => kind !== "statistics");
  const found = reports.length > 0 ? reports : all;
  const [first, ...others] = found;
  if (!first) {
    throw new UserError(`no such report: ${words}`, {hint});
  }
  if (others.length === 0) return first;
  const choice = found.map(({id, place, year, files}) => `${id} ${place ?? "?"} ${year ?? "?"} (${files.join(", ")})`);
  throw new UserError(`several reports are called ${words}: ${choice.join(", ")}`, {hint: "name one by its id"});
}

const hint = "name an id or its first four characters, a place or a file; reform-ledger reports lists them";

/** Fewer characters of an id are a slip of the hand. */
const fewest = 4;

function isMeant({id, place, placeShort, year, paths, files}: HeldRow, words: string, key: string): boolean {
  const names = [place, placeShort].filter((name) => name !== null);
  return (
    (words.length >= fewest && id.startsWith(words.toLowerCase())) ||
    names.some((name) => words === name || (year !== null && words === `${name}${year}`)) ||
    paths.includes(key) ||
    files.some((file) => file === words || basename(file) === words)
  );
}
