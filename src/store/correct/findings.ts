import type {DuckDBConnection, Json} from "@duckdb/node-api";
import {z} from "zod";
import type {Lexicon} from "../../lexicon/index.ts";
import type {Subject} from "../../model/correction.ts";
import {stands} from "../../model/quote.ts";
import type {Values} from "../../model/words.ts";
import {count, text} from "../../query/columns.ts";
import {append, type Row} from "../append.ts";
import type {FindingCorrection} from "../corrections.ts";
import {anchorRow} from "./anchor.ts";
import {quotable, type QuotedSentence} from "./candidates.ts";
import {defined, difference, judged, type Outcome, sole, type Status, statusAfter, unmet} from "./outcome.ts";
import {roomFor} from "./room.ts";

type Tables = Pick<Lexicon, "places" | "catalogue">;
type Added = Extract<FindingCorrection, {action: "add"}>;
type Changed = Exclude<FindingCorrection, Added>;

/** The table of each subject. What corrections make of it is in `corrected_…`, what is shown in the view `current_…`. */
export const tableOf: Record<Exclude<Subject, "figure">, string> = {
  honour: "recognition",
  reform: "reform",
  lead: "assignment"
};

/** The tables that hold what corrections make of findings. */
export const correctedTables = Object.values(tableOf).map((table) => `corrected_${table}`);

const FindingRow = z.looseObject({
  report_id: text,
  position: count,
  sentence_index: count,
  start_at: count,
  end_at: count,
  status: z.enum(["read", "corrected", "confirmed", "withdrawn", "added"]),
  correction_ids: z.array(text)
});
type FindingRow = z.infer<typeof FindingRow>;

/** Applies a correction of an honour, a reform or a lead body to what those before it made, and says what became of it. */
export async function correctFinding(
  connection: DuckDBConnection,
  correction: FindingCorrection,
  tables: Tables
): Promise<Outcome> {
  if (correction.action === "add") return addFinding(connection, correction, tables);
  const found = await findingsAt(connection, correction, tables);
  const {outcome, row} = match(correction, found, tables);
  if (row && outcome.target) await write(connection, correction, row);
  return outcome;
}

/** What would become of a correction of a finding now, after all that a ledger holds. Nothing is changed. */
export async function tryFinding(
  connection: DuckDBConnection,
  correction: FindingCorrection,
  tables: Tables
): Promise<Outcome> {
  if (correction.action === "add") return (await roomOf(connection, correction, tables)).outcome;
  return match(correction, await findingsAt(connection, correction, tables), tables).outcome;
}

function match(
  correction: Changed,
  found: readonly FindingRow[],
  tables: Tables
): {outcome: Outcome; row?: FindingRow} {
  // Several bodies lead one task: what is expected tells which is meant, or what is set, where it is read by itself by now.
  const expected = found.filter((row) => difference(correction.expect, row) === null);
  const learnt = found.filter((row) => unmet(correction, row) === null);
  const {one: row, outcome} = sole(correction, [expected, learnt].find(({length}) => length > 0) ?? found);
  if (!row) return {outcome};
  const {report_id: reportId, start_at: start, end_at: end, correction_ids: ids} = row;
  const target = {factId: null, reportId, start, end};
  const standing = {target, meaning: row, status: statusOf(row), ids};
  return {outcome: judged(correction, standing, impossibleIn(correction, tables)), row};
}

/** What corrections have made of a row so far; undefined where none is about it. */
const statusOf = ({status}: FindingRow): Status | undefined => (status === "read" ? undefined : status);

/** A domain that there is not. */
function impossibleIn(correction: FindingCorrection, {catalogue: {domains}}: Tables): Values | null {
  const set = "set" in correction ? correction.set : {};
  const isUnknown = "domain" in set && set.domain !== undefined && !domains.has(set.domain);
  return isUnknown ? {field: "domain", value: set.domain ?? ""} : null;
}

/** What stands at the words of a correction, as it is after the corrections so far, withdrawn ones too. */
async function findingsAt(connection: DuckDBConnection, correction: Changed, {places}: Tables): Promise<FindingRow[]> {
  const sentences = await quotable(connection, correction, places);
  const bySentence = new Map(sentences.map((sentence) => [keyOf(sentence.reportId, sentence.index), sentence]));
  const rows = await findingsOf(connection, tableOf[correction.of], [
    ...new Set(sentences.map(({reportId}) => reportId))
  ]);
  return rows.filter((row) => {
    const sentence = bySentence.get(keyOf(row.report_id, row.sentence_index));
    return sentence !== undefined && isQuoted(row, sentence, correction);
  });
}

const keyOf = (report: string, sentence: number): string => `${report}:${sentence}`;

const isQuoted = (row: FindingRow, {text, start}: QuotedSentence, {quote, figure}: Changed): boolean =>
  stands({sentence: text, start: row.start_at - start, end: row.end_at - start}, quote, figure);

/** The findings of a table in some reports, as they are after the corrections so far. */
async function findingsOf(
  connection: DuckDBConnection,
  table: string,
  reports: readonly string[]
): Promise<FindingRow[]> {
  const sql = `SELECT * EXCLUDE (id) FROM findings('${table}') WHERE list_contains(string_split($ids, ','), report_id)`;
  const result = await connection.runAndReadAll(sql, {ids: reports.join(",")});
  return z.array(FindingRow).parse(result.getRowObjectsJson());
}

async function write(connection: DuckDBConnection, correction: Changed, row: FindingRow): Promise<void> {
  const table = `corrected_${tableOf[correction.of]}`;
  const {report_id: report, position} = row;
  const status = statusAfter(correction.action, statusOf(row));
  await connection.run(`DELETE FROM ${table} WHERE report_id = $report AND position = $position`, {report, position});
  const set = correction.action === "set" ? defined(correction.set) : {};
  await append(connection, table, [
    {...cellsOf(row), ...set, status, correction_ids: [...row.correction_ids, correction.id]}
  ]);
}

/** A row that was read, as one to be written. */
const cellsOf = (row: FindingRow): Row => row as Record<string, Json> as Row;

async function addFinding(connection: DuckDBConnection, correction: Added, tables: Tables): Promise<Outcome> {
  const {outcome, anchor} = await roomOf(connection, correction, tables);
  if (!anchor) return outcome;
  const table = tableOf[correction.of];
  const rows = await findingsOf(connection, table, [anchor.reportId]);
  await append(connection, `corrected_${table}`, [
    {
      ...anchorRow(anchor),
      position: Math.max(-1, ...rows.map(({position}) => position)) + 1,
      ...(correction.of === "honour" ? {text: correction.figure} : {}),
      ...defined(correction.set),
      status: "added",
      correction_ids: [correction.id]
    }
  ]);
  return outcome;
}

/** Where a finding can be added: where none stands that says the same. */
const roomOf = (connection: DuckDBConnection, correction: Added, tables: Tables) =>
  roomFor(connection, correction, tables.places, {
    presentAt: async ({reportId, start, end}) => {
      const rows = await findingsOf(connection, tableOf[correction.of], [reportId]);
      const there = rows.filter((row) => row.status !== "withdrawn" && row.start_at < end && row.end_at > start);
      return there.some((row) => !difference(correction.set, row)) ? correction.figure : null;
    },
    factIdAt: () => null,
    impossible: impossibleIn(correction, tables)
  });
