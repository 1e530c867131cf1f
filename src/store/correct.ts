import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Checks, Coded} from "../lexicon/checks.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Units} from "../lexicon/units.ts";
import type {Meaning} from "../model/fact.ts";
import {has} from "../model/unitClasses.ts";
import type {Values} from "../model/words.ts";
import {append, dateCell, type Row} from "./append.ts";
import {type Candidate, candidates} from "./candidates.ts";
import type {Correction} from "./corrections.ts";
import {codeRow, meaningRow} from "./rows.ts";

/** What the corrections of a fact make of it. */
interface Corrected {
  status: "corrected" | "confirmed" | "withdrawn";
  ids: string[];
  meaning: Meaning;
}

/** What became of a correction: `fact` when it applies, otherwise why it does not; an issue also where it had better not. */
interface Outcome {
  status: "applied" | "unmatched" | "ambiguous" | "outdated";
  fact: Candidate | null;
  issue: Coded | null;
}

/**
 * Applies corrections to a ledger in place of those that it holds, and lists each that does not apply as an issue. The
 * facts themselves stay as they were read. Belongs in a transaction.
 */
export async function applyCorrections(
  connection: DuckDBConnection,
  corrections: readonly Correction[],
  {places, checks, units}: Pick<Lexicon, "places" | "checks" | "units">
): Promise<void> {
  // First of all: without them the ledger shows its facts as they were read, which is what corrections are about.
  await connection.run("DELETE FROM corrected_fact");
  const corrected = new Map<string, Corrected>();
  const outcomes: [Correction, Outcome][] = [];
  for (const correction of corrections) {
    const outcome = match(correction, await candidates(connection, correction, places), {corrected, units});
    if (outcome.fact) corrected.set(outcome.fact.id, apply(correction, outcome.fact, corrected.get(outcome.fact.id)));
    outcomes.push([correction, outcome]);
  }
  await connection.run("DELETE FROM issue WHERE origin = 'correction'");
  await connection.run("DELETE FROM correction");
  const issues = outcomes.flatMap(([, {issue}]) => (issue ? [checks.tell(issue)] : []));
  await append(connection, "issue", issues.map(issueRow));
  await append(connection, "correction", outcomes.map(correctionRow));
  await append(connection, "corrected_fact", [...corrected].map(correctedRow));
}

/** What a correction is matched with: what those before it made of the facts, and the units there are. */
interface Setting {
  corrected: ReadonlyMap<string, Corrected>;
  units: Units;
}

function match(correction: Correction, found: Candidate[], {corrected, units}: Setting): Outcome {
  const {id, quote, figure, place, year, expect} = correction;
  const [fact, ...others] = found;
  const told = (what: string, values: Values = {}): Coded => ({
    code: `correction-${what}`,
    values: {id, figure, quote, place, year, ...values}
  });
  const failed = (status: Exclude<Outcome["status"], "applied">, issue: Coded = told(status)): Outcome => ({
    status,
    fact: null,
    issue
  });
  if (!fact) return failed("unmatched");
  if (others.length > 0) return failed("ambiguous", told("ambiguous", {n: found.length}));
  const before = corrected.get(fact.id);
  const isAgainst = contradicts(correction.action, before?.status);
  const contradiction = isAgainst ? told("contradicted", {others: before?.ids.join(", ") ?? ""}) : null;
  // Whichever comes first, what somebody found reason to withdraw is not shown.
  if (contradiction && correction.action !== "withdraw") return failed("outdated", contradiction);
  const fault = difference(expect, before?.meaning ?? fact.meaning);
  if (fault) return failed("outdated", told("outdated", fault));
  const impossible = impossibleIn(correction, fact, units);
  return {status: "applied", fact, issue: contradiction ?? (impossible && told("impossible", impossible))};
}

/** Whether an entry says otherwise than those before it: one takes the figure out, the other wants it shown. */
const contradicts = (action: Correction["action"], before: Corrected["status"] | undefined): boolean =>
  before !== undefined && (action === "withdraw") !== (before === "withdrawn");

/** A field that an entry sets to what no figure can be: a unit that there is not, a quantity below nought. */
function impossibleIn(correction: Correction, {meaning}: Candidate, units: Units): Values | null {
  if (correction.action !== "set") return null;
  const {value, unit} = {...meaning, ...defined(correction.set)};
  if (correction.set.unit !== undefined && !units.isKnown(unit)) return {field: "unit", value: unit};
  const isBelow = correction.set.value !== undefined && value < 0 && !has(units.classOf(unit), "relative");
  return isBelow ? {field: "value", value} : null;
}

/** The first field in which a fact is not what was expected; null where there is none. */
function difference(expect: Correction["expect"], meaning: Corrected["meaning"]): Values | null {
  const actual = new Map<string, unknown>(Object.entries(meaning));
  const fault = Object.entries(expect).find(([field, value]) => !isDeepStrictEqual(value, actual.get(field)));
  if (!fault) return null;
  const [field, value] = fault;
  return {field, expected: JSON.stringify(value), actual: JSON.stringify(actual.get(field))};
}

function apply(correction: Correction, fact: Candidate, before: Corrected | undefined): Corrected {
  const ids = [...(before?.ids ?? []), correction.id];
  const meaning = before?.meaning ?? fact.meaning;
  switch (correction.action) {
    case "set":
      return {status: "corrected", ids, meaning: {...settled(meaning, correction.set), ...defined(correction.set)}};
    case "withdraw":
      return {status: "withdrawn", ids, meaning};
    case "confirm":
      return {status: before?.status ?? "confirmed", ids, meaning: {...meaning, doubts: [], otherRole: null}};
  }
}

/** A meaning without the doubts that a person has settled by setting what was doubtful. */
function settled(meaning: Meaning, set: Correction["expect"]): Meaning {
  const doubts = meaning.doubts.filter((doubt) => set[doubt] === undefined);
  return {...meaning, doubts, otherRole: doubts.includes("role") ? meaning.otherRole : null};
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

const issueRow = ({check, severity, message, ...coded}: ReturnType<Checks["tell"]>): Row => ({
  origin: "correction",
  check_name: check,
  severity,
  message,
  report_id: null,
  fact_id: null,
  start_at: null,
  end_at: null,
  source_start: null,
  source_end: null,
  ...codeRow(coded)
});
