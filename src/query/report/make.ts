import type {DuckDBConnection} from "@duckdb/node-api";
import type {z} from "zod";
import {packFindings} from "../../model/packedFindings.ts";
import {packTable, type PackedTable} from "../../model/packedTable.ts";
import type {Span} from "../../model/span.ts";
import {query} from "../index.ts";
import {ratingOf} from "../target/ratings.ts";
import {unitClasses} from "../unitClass.ts";
import type {PackedFacts, ReportFacts, ReportText} from "./document.ts";
import * as rows from "./rows.ts";

/** What was read out of each of these reports, without its text; one the ledger does not hold comes empty. */
export async function reportFacts(connection: DuckDBConnection, ids: readonly string[]): Promise<ReportFacts[]> {
  const of = await byReport(connection, ids, {
    facts: rows.FactRow,
    recognitions: rows.RecognitionRow,
    reforms: rows.ReformRow,
    assignments: rows.AssignmentRow,
    gaps: rows.GapRow,
    near: rows.NearRow
  });
  const rated = await ratingOf(connection, ids);
  const withUnitClass = unitClasses();
  return ids.map((id) => ({
    id,
    facts: of.facts(id).map((row) => rated(withUnitClass(row))),
    recognitions: of.recognitions(id).map(withReceived),
    reforms: of.reforms(id).map(withReceived),
    assignments: of.assignments(id).map(withReceived),
    gaps: of.gaps(id).map(withReceived),
    near: of.near(id)
  }));
}

/** The same as pages get it. */
export const packedFacts = async (connection: DuckDBConnection, ids: readonly string[]): Promise<PackedFacts[]> =>
  (await reportFacts(connection, ids)).map(packFindings);

/** The texts of those of these reports that the ledger holds, and how they were cut. */
export async function reportTexts(connection: DuckDBConnection, ids: readonly string[]): Promise<ReportText[]> {
  const of = await byReport(connection, ids, {
    texts: rows.TextRow,
    sections: rows.SectionRow,
    sentences: rows.SentenceRow,
    tables: rows.TableRow,
    rejected: rows.RejectedRow,
    issues: rows.IssueRow,
    rules: rows.RuleRow,
    readings: rows.ReadingRow
  });
  return ids.flatMap((id) =>
    of.texts(id).map(({files, ...text}) => ({
      id,
      files: files ?? [],
      ...text,
      sections: of.sections(id),
      sentences: of.sentences(id).map(withReceived),
      tables: of.tables(id).map(toTable),
      rejected: of.rejected(id).map(withReceived),
      issues: of.issues(id).map(toIssue),
      rules: Object.fromEntries(of.rules(id).map(({id, rules}) => [id, rules])),
      readings: of.readings(id)
    }))
  );
}

type Schemas = Record<string, z.ZodType<{reportId: string}>>;
type Finders<S extends Schemas> = {[Name in keyof S]: (id: string) => Omit<z.infer<S[Name]>, "reportId">[]};

/** For each name, the rows of the query `report/<name>` of these reports, by report. */
async function byReport<S extends Schemas>(connection: DuckDBConnection, ids: readonly string[], schemas: S) {
  const finders: Record<string, (id: string) => object[]> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const found = grouped(await query(connection, `report/${name}`, {ids: ids.join(",")}, schema));
    finders[name] = (id) => found.get(id) ?? [];
  }
  return finders as Finders<S>;
}

function grouped(rows: readonly {reportId: string}[]): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const {reportId, ...row} of rows) {
    const group = groups.get(reportId);
    if (group) group.push(row);
    else groups.set(reportId, [row]);
  }
  return groups;
}

interface Stretch {
  sourceStart: number;
  sourceEnd: number;
}

function withReceived<T extends Stretch>({sourceStart, sourceEnd, ...rest}: T) {
  return {...rest, received: {start: sourceStart, end: sourceEnd}};
}

const span = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : {start, end};

function toIssue({
  start,
  end,
  sourceStart,
  sourceEnd,
  ...issue
}: Omit<rows.IssueRow, "reportId">): ReportText["issues"][number] {
  return {...issue, span: span(start, end), received: span(sourceStart, sourceEnd)};
}

function toTable({sheet, sheetRow, sheetColumn, ...table}: Omit<rows.TableRow, "reportId">): PackedTable {
  const origin = sheet === null ? null : {sheet, row: sheetRow ?? 0, column: sheetColumn ?? 0};
  return packTable({...table, cells: table.cells.map(withReceived), received: table.sourceStart, origin});
}
