import type {DuckDBConnection} from "@duckdb/node-api";
import type {Catalogue} from "../../lexicon/catalogue.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import type {Units} from "../../lexicon/units.ts";
import {completed} from "../../model/completed.ts";
import type {Meaning} from "../../model/fact.ts";
import {factId} from "../../model/identity.ts";
import {has} from "../../model/unitClasses.ts";
import type {Values} from "../../model/words.ts";
import {append, type Row} from "../append.ts";
import type {FigureCorrection} from "../corrections.ts";
import {meaningRow} from "../rows.ts";
import {type Anchor, anchorRow} from "./anchor.ts";
import {type Candidate, candidates} from "./candidates.ts";
import {defined, judged, type Outcome, sole, type Status, statusAfter} from "./outcome.ts";
import {roomFor} from "./room.ts";

type Tables = Pick<Lexicon, "places" | "units" | "catalogue">;
type Added = Extract<FigureCorrection, {action: "add"}>;
type Changed = Exclude<FigureCorrection, Added>;

/** What the corrections of a fact make of it. */
interface Corrected {
  status: Status;
  ids: string[];
  meaning: Meaning;
}

/** Facts with what corrections have made of them so far, by id. */
export type CorrectedFacts = Map<string, Corrected>;

/** Applies a correction of a figure to what those before it made, and says what became of it. */
export async function correctFigure(
  connection: DuckDBConnection,
  correction: FigureCorrection,
  corrected: CorrectedFacts,
  tables: Tables
): Promise<Outcome> {
  if (correction.action === "add") return addFigure(connection, correction, corrected, tables);
  const found = await candidates(connection, correction, tables.places);
  const {outcome, fact} = match(correction, found, corrected, tables);
  if (fact && outcome.target) corrected.set(fact.id, changed(correction, fact, corrected.get(fact.id)));
  return outcome;
}

/** What would become of a correction of a figure now, after all that a ledger holds. Nothing is changed. */
export async function tryFigure(
  connection: DuckDBConnection,
  correction: FigureCorrection,
  tables: Tables
): Promise<Outcome> {
  if (correction.action === "add") return (await roomOf(connection, correction, tables)).outcome;
  return match(correction, await candidates(connection, correction, tables.places), new Map(), tables).outcome;
}

function match(
  correction: Changed,
  found: readonly Candidate[],
  corrected: ReadonlyMap<string, Corrected>,
  tables: Tables
): {outcome: Outcome; fact?: Candidate} {
  const {one: fact, outcome} = sole(correction, found);
  if (!fact) return {outcome};
  const {id: factId, reportId, start, end} = fact;
  const {meaning = fact.meaning, status, ids = []} = corrected.get(factId) ?? {};
  const set = correction.action === "set" ? defined(correction.set) : {};
  const impossible = impossibleIn(set, {...meaning, ...set}, tables);
  const target = {factId, reportId, start, end};
  return {outcome: judged(correction, {target, meaning, status, ids}, impossible), fact};
}

/** A field that is set to what no figure can have: a unit or an entry that there is not, a quantity below nought. */
function impossibleIn(
  set: Partial<Meaning>,
  {value, unit}: Pick<Meaning, "value" | "unit">,
  {units, catalogue}: {units: Units; catalogue: Catalogue}
): Values | null {
  if (set.unit !== undefined && !units.isKnown(unit)) return {field: "unit", value: unit};
  if (set.value !== undefined && value < 0 && !has(units.classOf(unit), "relative")) return {field: "value", value};
  const known = {indicatorId: catalogue.indicators, family: catalogue.families, domain: catalogue.domains};
  for (const field of ["indicatorId", "family", "domain"] as const) {
    const id = set[field];
    if (typeof id === "string" && !known[field].has(id)) return {field, value: id};
  }
  return null;
}

function changed(correction: Changed, fact: Candidate, before: Corrected | undefined): Corrected {
  const ids = [...(before?.ids ?? []), correction.id];
  const meaning = before?.meaning ?? fact.meaning;
  const status = statusAfter(correction.action, before?.status);
  switch (correction.action) {
    case "set":
      return {status, ids, meaning: withSet(meaning, defined(correction.set))};
    case "withdraw":
      return {status, ids, meaning};
    case "confirm":
      return {status, ids, meaning: {...meaning, doubts: [], otherRole: null}};
  }
}

/** What a meaning becomes by an entry. What it covers, where that was its scope and no more, is its scope then, too. */
function withSet(meaning: Meaning, set: Partial<Meaning>): Meaning {
  const follows = set.scope !== undefined && meaning.coverage !== null && meaning.coverage === meaning.scope;
  return {...settled(meaning, set), ...(follows ? {coverage: set.scope ?? null} : {}), ...set};
}

/** A meaning without the doubts that a person has settled by setting what was doubtful. */
function settled(meaning: Meaning, set: object): Meaning {
  const doubts = meaning.doubts.filter((doubt) => !(doubt in set));
  return {...meaning, doubts, otherRole: doubts.includes("role") ? meaning.otherRole : null};
}

async function addFigure(
  connection: DuckDBConnection,
  correction: Added,
  corrected: CorrectedFacts,
  tables: Tables
): Promise<Outcome> {
  const {outcome, anchor} = await roomOf(connection, correction, tables);
  if (!anchor || !outcome.target?.factId) return outcome;
  const id = outcome.target.factId;
  const section = {section_index: anchor.section};
  await append(connection, "added_fact", [{id, ...anchorRow(anchor), ...section, text: correction.figure, rules: []}]);
  const added: Corrected = {
    status: "added",
    ids: [correction.id],
    meaning: meaningOf(correction, tables.catalogue)
  };
  corrected.set(id, added);
  // At once, so that the corrections that follow find it.
  await append(connection, "corrected_fact", [correctedRow([id, added])]);
  return outcome;
}

/** Where a figure can be added: where no other stands. */
const roomOf = (connection: DuckDBConnection, correction: Added, {places, ...tables}: Tables) =>
  roomFor(connection, correction, places, {
    presentAt: (anchor) => figureAt(connection, anchor),
    factIdAt: ({reportId, start, end}) => factId(reportId, start, end),
    impossible: impossibleIn(defined(correction.set), meaningOf(correction, tables.catalogue), tables)
  });

/** The words of a figure that stands at a place, or reaches into it; null where there is none. */
async function figureAt(connection: DuckDBConnection, {reportId, start, end}: Anchor): Promise<string | null> {
  const there = await connection.runAndReadAll(
    'SELECT text FROM figure WHERE "reportId" = $reportId AND start < $end AND "end" > $start LIMIT 1',
    {reportId, start, end}
  );
  const [read] = there.getRowsJson();
  return read ? String(read[0]) : null;
}

/** What an added figure means, as far as its entry and its indicator tell. */
const meaningOf = ({set}: Added, {indicators}: Catalogue): Meaning =>
  completed(defined(set), indicators.get(set.indicatorId ?? ""));

/** Writes what corrections have made of facts, in place of what is there of them. */
export async function writeCorrected(connection: DuckDBConnection, corrected: CorrectedFacts): Promise<void> {
  await connection.run("DELETE FROM corrected_fact");
  await append(connection, "corrected_fact", [...corrected].map(correctedRow));
}

const correctedRow = ([id, {status, ids, meaning}]: [string, Corrected]): Row => ({
  fact_id: id,
  // That it was added is said by its anchor in added_fact.
  status: status === "added" ? "corrected" : status,
  correction_ids: ids,
  ...meaningRow({...meaning, confidence: 1})
});
