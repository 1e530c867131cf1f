import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {Json} from "@duckdb/node-api";
import {onTestFinished} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {withLedger} from "../../src/store/database.ts";
import type {ReadFile} from "../../src/store/files.ts";
import {ingest, type IngestOptions, type IngestResult} from "../../src/store/ingest.ts";

export const lexicon = loadLexicon();
const tables = {reference: lexicon.folder, lexicon: () => lexicon};

/** A report of a place and year whose figures are `meetings` and `cut`. */
export const reportText = (place: string, year: number, {meetings = 4, cut = 50} = {}): string =>
  [
    `${place}${year}年全面深化改革工作总结`,
    "",
    "一、主要做法",
    `${year}年，${place}召开市委深改委会议${meetings}次，审议改革文件12个。`,
    "二、主要成效",
    `工程建设项目审批时限压减${cut}%，新增经营主体2.3万户。`,
    ""
  ].join("\n");

export interface Project {
  folder: string;
  ledger: string;
  /** Writes a file below the folder of reports, or below another. */
  write(name: string, content: string | Uint8Array, below?: string): string;
  /** Ingests the folder of reports. */
  ingest(options?: Partial<IngestOptions>): Promise<IngestResult & {files: ReadFile[]}>;
  rows(sql: string): Promise<Record<string, Json>[]>;
}

/** An empty project in a folder of its own, which goes when the test ends, or when `whenDone` calls what it is given. */
export function project(whenDone: (discard: () => void) => void = onTestFinished): Project {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  whenDone(() => rmSync(folder, {recursive: true, force: true}));
  const ledger = join(folder, "build", "ledger.duckdb");
  const reports = join(folder, "reports");
  mkdirSync(reports);
  return {
    folder,
    ledger,
    write: (name, content, below = "reports") => {
      const path = join(folder, below, name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, content);
      return path;
    },
    ingest: async (options) => {
      const files: ReadFile[] = [];
      const onFile = (file: ReadFile): unknown => files.push(file);
      const corrections = join(folder, "corrections");
      const settings = {ledger, paths: [reports], only: false, stated: {}, corrections, ...tables, onFile};
      return {...(await ingest({...settings, ...options})), files};
    },
    rows: (sql) => withLedger(ledger, async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson())
  };
}
