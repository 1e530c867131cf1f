import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {z} from "zod";
import type {Places} from "../lexicon/places.ts";
import {append, dateCell, type Row} from "./append.ts";
import {type Candidate, candidates} from "./candidates.ts";
import type {Correctable, Correction} from "./corrections.ts";
import {meaningRow} from "./rows.ts";

/** What the corrections of a fact make of it. */
interface Corrected {
  status: "corrected" | "confirmed" | "withdrawn";
  ids: string[];
  meaning: z.infer<typeof Correctable>;
}

/** What became of a correction: `fact` when it applies, otherwise why it does not. */
interface Outcome {
  status: "applied" | "unmatched" | "ambiguous" | "outdated";
  fact: Candidate | null;
  why: string;
}

/**
 * Applies corrections to a ledger in place of those that it holds, and lists each that does not apply as an issue. The
 * facts themselves stay as they were read. Belongs in a transaction.
 */
export async function applyCorrections(
  connection: DuckDBConnection,
  corrections: readonly Correction[],
  places: Places
): Promise<void> {
  const corrected = new Map<string, Corrected>();
  const outcomes: [Correction, Outcome][] = [];
  for (const correction of corrections) {
    const outcome = match(correction, await candidates(connection, correction, places), corrected);
    if (outcome.fact) corrected.set(outcome.fact.id, apply(correction, outcome.fact, corrected.get(outcome.fact.id)));
    outcomes.push([correction, outcome]);
  }
  await connection.run("DELETE FROM issue WHERE origin = 'correction'");
  await connection.run("DELETE FROM correction");
  await connection.run("DELETE FROM corrected_fact");
  await append(connection, "issue", outcomes.filter(([, {fact}]) => !fact).map(issueRow));
  await append(connection, "correction", outcomes.map(correctionRow));
  await append(connection, "corrected_fact", [...corrected].map(correctedRow));
}

function match(correction: Correction, found: Candidate[], corrected: Map<string, Corrected>): Outcome {
  const {quote, figure, place, year, expect} = correction;
  const [fact, ...others] = found;
  const where = `${figure} in "${quote}" (${place} ${year})`;
  if (!fact) return {status: "unmatched", fact: null, why: `matches nothing: ${where}`};
  if (others.length > 0) return {status: "ambiguous", fact: null, why: `matches ${found.length} facts: ${where}`};
  const meaning = corrected.get(fact.id)?.meaning ?? fact.meaning;
  const fault = differences(expect, meaning)[0];
  if (fault === undefined) return {status: "applied", fact, why: ""};
  return {status: "outdated", fact: null, why: `expects ${fault}: ${where}`};
}

/** Where a fact is not what was expected, as `value 4, but it is 5`. */
const differences = (expect: Correction["expect"], meaning: Corrected["meaning"]): string[] => {
  const actual = new Map<string, unknown>(Object.entries(meaning));
  return Object.entries(expect)
    .filter(([field, value]) => !isDeepStrictEqual(value, actual.get(field)))
    .map(([field, value]) => `${field} ${JSON.stringify(value)}, but it is ${JSON.stringify(actual.get(field))}`);
};

function apply(correction: Correction, fact: Candidate, before: Corrected | undefined): Corrected {
  const ids = [...(before?.ids ?? []), correction.id];
  const meaning = before?.meaning ?? fact.meaning;
  switch (correction.action) {
    case "set":
      return {status: "corrected", ids, meaning: {...meaning, ...defined(correction.set)}};
    case "withdraw":
      return {status: "withdrawn", ids, meaning};
    case "confirm":
      return {status: before?.status ?? "confirmed", ids, meaning};
  }
}

/** The fields that an entry names; zod types the others as possibly undefined. */
const defined = (fields: Correction["expect"]): Partial<Corrected["meaning"]> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const correctedRow = ([id, {status, ids, meaning}]: [string, Corrected]): Row => ({
  fact_id: id,
  status,
  correction_ids: ids,
  ...meaningRow({...meaning, confidence: 1})
});

const correctionRow = ([correction, {status, fact}]: [Correction, Outcome], position: number): Row => ({
  id: correction.id,
  position,
  file: correction.file,
  place: correction.place,
  year: correction.year,
  quote: correction.quote,
  figure: correction.figure,
  action: correction.action,
  set_fields: JSON.stringify(correction.action === "set" ? correction.set : {}),
  expect: JSON.stringify(correction.expect),
  reason: correction.reason,
  source: correction.source,
  made_by: correction.by,
  made_on: dateCell(correction.date),
  status,
  fact_id: fact?.id ?? null
});

const issueRow = ([{id}, {why}]: [Correction, Outcome]): Row => ({
  origin: "correction",
  check_name: "correction",
  severity: "error",
  message: `correction ${id} ${why}`,
  report_id: null,
  fact_id: null,
  start_at: null,
  end_at: null,
  source_start: null,
  source_end: null
});
