import {existsSync} from "node:fs";
import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {UserError} from "../model/errors.ts";
import {Meaning, ownReader} from "../model/fact.ts";
import {groupBy} from "../model/group.ts";
import {nearest} from "../model/nearest.ts";
import {query} from "../query/index.ts";
import {HeldFileRow, ReaderRow, SaidRow} from "../query/extraction/rows.ts";
import {loadExtractions} from "../store/extractions/files.ts";
import {heldReports} from "../store/extractions/reports.ts";
import {settle} from "../store/extractions/write.ts";
import type {ReadFigure, Reader} from "./agreement.ts";

/** A ledger that readers are compared on, read only. */
interface Desk {
  connection: DuckDBConnection;
  ledger: string;
  lexicon: Lexicon;
}

type Placed = ReadFigure & {reportId: string};

/**
 * What a reader read: `rules`, somebody whose extractions a ledger holds, or a file of extractions, which is placed in its
 * reports for the moment. Throws UserError for one that is none of these.
 */
export async function readerNamed(name: string, desk: Desk): Promise<Reader> {
  if (name === ownReader) return {name, byReport: await ownFigures(desk)};
  if (existsSync(name)) return {name: basename(name), byReport: byReport(await figuresOfFile(name, desk))};
  const readers = await query(desk.connection, "extraction/readers", {}, ReaderRow);
  const known = [ownReader, ...readers.map(({reader}) => reader)];
  if (known.includes(name)) return {name, byReport: byReport(await figuresOf(name, desk))};
  const meant = nearest(name, known);
  throw new UserError(`no such reader: ${name}`, {
    hint: meant === undefined ? `there are ${known.join(", ")}; or name a file of extractions` : `is it ${meant}?`
  });
}

const byReport = (figures: readonly Placed[]): Map<string, Placed[]> => groupBy(figures, ({reportId}) => reportId);

async function ownFigures({connection}: Desk): Promise<Map<string, ReadFigure[]>> {
  const files = await query(connection, "extraction/files", {}, HeldFileRow);
  const reports = await heldReports(connection, [...new Set(files.map(({reportId}) => reportId))]);
  return new Map(
    [...reports].map(([id, {facts}]) => [
      id,
      facts
        .filter(({reader}) => reader === ownReader)
        .map((fact) => ({start: fact.start, end: fact.end, text: fact.text, said: Meaning.parse(fact)}))
    ])
  );
}

async function figuresOf(reader: string, {connection}: Desk): Promise<Placed[]> {
  const rows = await query(connection, "extraction/readings", {reader}, SaidRow);
  const reports = await heldReports(connection, [...new Set(rows.map(({reportId}) => reportId))]);
  return rows.map(({reportId, start, end, said}) => ({
    reportId,
    start,
    end,
    text: reports.get(reportId)?.clean.slice(start, end) ?? "",
    said: JSON.parse(said) as Partial<Meaning>
  }));
}

async function figuresOfFile(path: string, {connection, ledger, lexicon}: Desk): Promise<Placed[]> {
  const files = loadExtractions([{paths: [path], reader: basename(path)}], ledger);
  const settled = await settle(connection, files, lexicon);
  return settled.flatMap(({placed: {figure, said}, report}) =>
    figure && report ? [{reportId: report.id, ...figure, text: report.clean.slice(figure.start, figure.end), said}] : []
  );
}
