import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unpackFindings} from "../../src/model/packedFindings.ts";
import type {PackedFacts, ReportText} from "../../src/query/report/document.ts";
import {reportFacts} from "../../src/query/report/make.ts";
import {readDataFiles, writeData} from "../../src/site/data.ts";
import {withLedger} from "../../src/store/database.ts";
import {scratch} from "./harness.ts";
import {ledgerOf} from "./made.ts";

describe("the data of the site", () => {
  const {folder, remove} = scratch();
  const out = join(folder, "data");
  let ledger: string;
  let ids: string[];

  beforeAll(async () => {
    ledger = await ledgerOf("shipped");
    await withLedger(ledger, (connection) => writeData(connection, out));
    ids = tableFromIPC(readFileSync(join(out, "reports.arrow")))
      .toArray()
      .map(({id}) => String(id));
  });
  afterAll(remove);

  const document = <T>(kind: string, id: string): T =>
    JSON.parse(readFileSync(join(out, kind, `${id}.json`), "utf8")) as T;
  const both = (id: string) => ({
    read: unpackFindings(document<PackedFacts>("facts", id)),
    text: document<ReportText>("report", id)
  });

  test("holds two documents for each report of the ledger", () => {
    expect(ids).toHaveLength(5);
    for (const {read, text} of ids.map(both)) {
      expect(read.facts.length).toBeGreaterThan(0);
      expect(text.files).toHaveLength(1);
      expect(text.sections[0]?.end).toBe(text.clean.length);
    }
  });

  test("gives for every fact the characters that it stands for, in the clean text and inside its sentence", () => {
    for (const {read, text} of ids.map(both)) {
      for (const {start, end, text: characters, sentence} of read.facts) {
        expect(text.clean.slice(start, end)).toBe(characters);
        expect(text.clean.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.start <= start && end <= sentence.end).toBe(true);
      }
    }
  });

  test("holds what was read out of a report as the ledger has it", async () => {
    const wanted = await withLedger(ledger, (connection) => reportFacts(connection, ids));
    expect(ids.map((id) => both(id).read)).toEqual(wanted);
  });

  test("gives for every fact, honour, reform and task where it stands in the text as received", () => {
    for (const {read, text} of ids.map(both)) {
      const found = [...read.facts, ...read.recognitions, ...read.reforms, ...read.assignments, ...text.sentences];
      for (const {received} of found) {
        expect(received.end).toBeGreaterThan(received.start);
        expect(received.end).toBeLessThanOrEqual(text.source.length);
      }
    }
  });

  test("is the same whether it is written by a build, asked for alone or asked for among others", async () => {
    const paths = [
      "reports.arrow",
      "indicators.arrow",
      ...ids.map((id) => `facts/${id}.json`),
      `report/${ids[1]}.json`
    ];
    const together = await withLedger(ledger, (connection) => readDataFiles(connection, paths));
    expect([...together.keys()].sort()).toEqual([...paths].sort());
    for (const path of paths) {
      const alone = await withLedger(ledger, (connection) => readDataFiles(connection, [path]));
      const built = readFileSync(join(out, path));
      expect([alone, together].map((found) => Buffer.from(found.get(path) ?? "").equals(built))).toEqual([true, true]);
    }
  });

  test.each(["reports.csv", "../reports.arrow", "report/../../x.json", "facts/000000000000.json", "report/x.json"])(
    "has no file %s",
    async (path) => {
      expect(await withLedger(ledger, (connection) => readDataFiles(connection, [path]))).toEqual(new Map());
    }
  );

  test("comes out of a loader that is run as a program", () => {
    const loader = [process.execPath, ["--import", "tsx", "loaders/reports.arrow.ts"]] as const;
    const {stdout, status} = spawnSync(...loader, {env: {...process.env, REFORM_LEDGER: ledger}});
    expect(status).toBe(0);
    expect(stdout).toEqual(readFileSync(join(out, "reports.arrow")));
  });
});
