import type {DuckDBConnection} from "@duckdb/node-api";
import {groupBy} from "../../model/group.ts";
import {query} from "../index.ts";
import type {NamedReform, ReformSentence, ReformSlice, ReformWordings} from "./document.ts";
import {NamedReformRow, ReformWordsRow} from "./rows.ts";

/** The reforms of each of these slices: policy domains and reports, by id. One without reforms comes empty. */
export async function reformSlices(connection: DuckDBConnection, ids: readonly string[]): Promise<ReformSlice[]> {
  const rows = await query(connection, "reform/named", {keys: ids.join(",")}, NamedReformRow);
  const bySlice = groupBy(rows, ({slice}) => slice);
  return ids.map((id) => ({id, reforms: (bySlice.get(id) ?? []).map(toReform)}));
}

/** The sentences that name what several places share, by the policy domain of the reform. */
export async function reformWordings(connection: DuckDBConnection, ids: readonly string[]): Promise<ReformWordings[]> {
  const rows = await query(connection, "reform/words", {ids: ids.join(",")}, ReformWordsRow);
  const byDomain = groupBy(rows, ({domain}) => domain);
  return ids.map((id) => ({id, sentences: (byDomain.get(id) ?? []).map(toSentence)}));
}

function toReform(row: NamedReformRow): NamedReform {
  const {slice: _, ...reform} = row;
  return reform;
}

function toSentence(row: ReformWordsRow): ReformSentence {
  const {domain: _, ...sentence} = row;
  return sentence;
}
