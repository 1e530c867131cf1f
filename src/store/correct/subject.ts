import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Correctable, FieldValues, Subject} from "../../model/correction.ts";
import {UserError} from "../../model/errors.ts";
import type {Reading} from "../../model/quote.ts";
import {count, maybe, text} from "../../query/columns.ts";
import {meanings} from "../corrections.ts";
import {rowsOf} from "../within.ts";
import {tableOf} from "./findings.ts";

/** Something that was read, as a correction can be about it, with what else was read in reports of its place and year. */
export interface Found {
  what: Correctable;
  /** Name of its report's file. */
  file: string;
  status: string;
  /** The entries that have made it what it is. */
  corrections: string[];
  others: (Correctable & {file: string})[];
}

const Row = z.looseObject({
  id: text,
  at: count,
  to: count,
  place: maybe,
  latin: maybe,
  year: z.number().int().nullable(),
  file: text,
  words: text,
  offset: count,
  status: text,
  corrections: z.array(text),
  rules: z.array(text).default([])
});
type Row = z.infer<typeof Row>;

/** Something that was read, as a person looks at it. */
export interface Shown extends Reading {
  place: string | null;
  year: number | null;
  meaning: FieldValues;
  /** The rules that decided, of a figure. */
  rules: string[];
}

/** A subject's rows under the columns that all have, with those of its meaning. */
const shown: Record<Subject, string> = {
  figure: `SELECT f.* EXCLUDE (sentence), f.id AS id, f."reportId" AS report_id, f.start AS at, f."end" AS "to",
    f.sentence.start AS "offset", f.sentence.text AS words, c.correction_ids AS corrections
    FROM figure f JOIN current_fact c ON c.id = f.id`,
  honour: finding("honour"),
  reform: finding("reform"),
  lead: finding("lead")
};

function finding(of: Exclude<Subject, "figure">): string {
  return `SELECT x.*, x.start_at AS at, x.end_at AS "to",
    s.start_at AS "offset", s.text AS words, x.correction_ids AS corrections
    FROM current_${tableOf[of]} x
    JOIN sentence s ON s.report_id = x.report_id AND s.sentence_index = x.sentence_index`;
}

/** What of each report, with what the report is called. */
const named = (of: Subject): string => `
  SELECT x.*, r.year, p.name AS place, p.latin, (SELECT min(name) FROM report_file WHERE report_id = r.id) AS file
  FROM (${shown[of]}) x
  JOIN report r ON r.id = x.report_id
  LEFT JOIN place p ON p.code = r.place_code`;

/** What of the reports that share place and year with the one that an id begins with. */
const alike = (of: Subject): string => `${named(of)}
  JOIN report own ON own.id = $report
    AND (own.id = r.id OR (own.place_code = r.place_code AND own.year = r.year))
  ORDER BY x.report_id, x.at`;

/** What an id names, as it is shown; null where nothing is there by now. */
export async function shownOf(connection: DuckDBConnection, of: Subject, id: string): Promise<Shown | null> {
  const [row] = await rowsOf(connection, `${named(of)} WHERE x.id = $id`, {id}, Row);
  return row
    ? {...readingOf(row), place: row.place, year: row.year, meaning: meaningOf(of, row), rules: row.rules}
    : null;
}

const readingOf = ({words, at, to, offset}: Row): Reading => ({sentence: words, start: at - offset, end: to - offset});

const meaningOf = (of: Subject, row: Row): FieldValues => meanings[of].parse(row) as FieldValues;

/** Where a person finds ids. */
const idsOf: Record<Subject, string> = {
  figure: "reform-ledger report NAME --facts lists the ids of figures; --of says what else is meant",
  honour: 'reform-ledger query "FROM analysis.honours" has the ids',
  reform: 'reform-ledger query "FROM analysis.reforms" has the ids',
  lead: 'reform-ledger query "FROM analysis.lead_bodies" has the ids'
};

/**
 * What an id names: report, start and end in the clean text; of what is no figure its position among those of the report
 * behind, which may be left out where nothing else stands there. Throws UserError when there is nothing such, and when its report
 * has no place or year, by which a correction finds it.
 */
export async function subjectOf(connection: DuckDBConnection, of: Subject, id: string): Promise<Found> {
  const rows = await rowsOf(connection, alike(of), {report: id.split("-")[0] ?? ""}, Row);
  const [row, ...twins] = rows.filter((other) => other.id === id || (of !== "figure" && other.id.startsWith(`${id}-`)));
  if (!row) throw await missing(connection, of, id);
  if (twins.length > 0) {
    throw new UserError(`several stand there: ${id}`, {
      hint: "write the entry by hand, and expect what tells them apart"
    });
  }
  const found = rows.filter((other) => other !== row).flatMap((other) => correctable(of, other) ?? []);
  const what = correctable(of, row);
  if (what) return {what, file: row.file, status: row.status, corrections: row.corrections, others: found};
  throw withoutName(row.file);
}

/** Why nothing is there: a person has taken it out, or there never was such. */
async function missing(connection: DuckDBConnection, of: Subject, id: string): Promise<UserError> {
  const sql = `SELECT id FROM correction WHERE action = 'withdraw' AND status = 'applied' AND subject = $of
    AND starts_with($id || '-', concat_ws('-', report_id, start_at, end_at) || '-')`;
  const [entry] = await rowsOf(connection, sql, {of, id}, z.object({id: text}));
  return entry
    ? new UserError(`a person has withdrawn it: ${entry.id}`, {hint: "take that entry out of its file first"})
    : new UserError(`no such ${of}: ${id}`, {hint: idsOf[of]});
}

function correctable(of: Subject, row: Row): (Correctable & {file: string}) | null {
  if (row.place === null || row.latin === null || row.year === null) return null;
  const {place, latin, year, offset, file} = row;
  return {of, place, latin, year, offset, ...readingOf(row), meaning: meaningOf(of, row), file};
}

const Head = z.object({place: maybe, latin: maybe, year: z.number().int().nullable(), file: text, twins: count});

/** What a correction calls a report; `isAlone` where no other of its place and year holds the quote. Throws as `subjectOf`. */
export async function reportHead(
  connection: DuckDBConnection,
  id: string,
  quote: string
): Promise<{place: string; latin: string; year: number; file: string; isAlone: boolean}> {
  const sql = `
    SELECT p.name AS place, p.latin, r.year,
      (SELECT min(name) FROM report_file WHERE report_id = r.id) AS file,
      (SELECT count(*)::INTEGER FROM report o
        WHERE o.id <> r.id AND o.place_code = r.place_code AND o.year = r.year AND contains(o.clean_text, $quote)) AS twins
    FROM report r
    LEFT JOIN place p ON p.code = r.place_code
    WHERE r.id = $id`;
  const [head] = await rowsOf(connection, sql, {id, quote}, Head);
  if (head && head.place !== null && head.latin !== null && head.year !== null) {
    const {place, latin, year, file, twins} = head;
    return {place, latin, year, file, isAlone: twins === 0};
  }
  throw withoutName(head?.file ?? id);
}

const withoutName = (file: string): UserError =>
  new UserError(`its report has no place or no year, by which a correction finds it: ${file}`, {
    hint: `say them in ${file}.meta.yml beside it`
  });
