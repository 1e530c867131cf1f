import type {DuckDBConnection} from "@duckdb/node-api";
import {query} from "../query/index.ts";
import {DiffCountRow, EndedRow} from "../query/run/rows.ts";
import {counted} from "./terminal.ts";

const kinds = ["added", "withdrawn", "changed", "reanchored"] as const;
type Counts = Record<(typeof kinds)[number], number>;

/** How the command line calls what became of a figure. */
const words: Record<keyof Counts, string> = {
  added: "added",
  withdrawn: "withdrawn",
  changed: "changed",
  reanchored: "re-anchored"
};

/** What became of figures, summed: `12 facts added, 3 changed`; `no fact is another` where there is nothing to tell. */
export function sumOf(rows: readonly Counts[]): string {
  const sum = (kind: keyof Counts): number => rows.reduce((total, row) => total + row[kind], 0);
  return told(Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Counts) ?? "no fact is another";
}

/** Lines that an ingest ends with. */
const most = 8;

/** What the last run of a ledger did to its figures, by place and indicator; nothing where it was the first. */
export async function newsOf(connection: DuckDBConnection): Promise<string[]> {
  const [last, before] = (await query(connection, "run/runs", {}, EndedRow)).reverse();
  if (!last || !before) return [];
  const rows = await query(connection, "run/counts", {from: before.id, to: last.id}, DiffCountRow);
  return [`since run ${before.id}: ${sumOf(rows)}`, ...linesOf(rows)];
}

/** The first places and indicators, and how many there are besides. */
function linesOf(rows: readonly DiffCountRow[]): string[] {
  // Figures that only stand elsewhere say what they said.
  const telling = rows.filter(({added, withdrawn, changed}) => added + withdrawn + changed > 0);
  const lines = telling
    .slice(0, most)
    .map((row) => `  ${row.placeName ?? "place unknown"} ${row.indicator}: ${told(row)}`);
  const rest = telling.length - lines.length;
  return rest > 0 ? [...lines, `  and ${rest} more; see them with: reform-ledger diff`] : lines;
}

function told(counts: Counts): string | null {
  const [first, ...others] = kinds.filter((kind) => counts[kind] > 0);
  if (!first) return null;
  const rest = others.map((kind) => `${counts[kind]} ${words[kind]}`);
  return [`${counted(counts[first], "fact")} ${words[first]}`, ...rest].join(", ");
}
