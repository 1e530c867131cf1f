import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, test} from "vitest";
import type {PackedFacts, ReportFacts} from "../../src/query/report/document.ts";
import {unpackFindings} from "../../src/model/packedFindings.ts";
import type {ReformSlice, ReformWordings} from "../../src/query/reform/document.ts";
import type {TargetSlice} from "../../src/query/target/document.ts";
import {readDataFiles} from "../../src/site/data.ts";
import {withLedger} from "../../src/store/database.ts";
import {ledgerOf} from "../site/made.ts";
import {writePromised} from "../site/promised.ts";

describe("long lists cut into slices", () => {
  let ledger: string;
  let reports: string[];
  let domains: string[];
  let facts: ReportFacts[];

  const file = async (path: string): Promise<Uint8Array> =>
    (await withLedger(ledger, (connection) => readDataFiles(connection, [path]))).get(path) ?? new Uint8Array();
  const json = async <T>(path: string): Promise<T> => JSON.parse(new TextDecoder().decode(await file(path))) as T;
  const ids = async (table: string): Promise<string[]> =>
    tableFromIPC(await file(table))
      .toArray()
      .map(({id}) => String(id));
  const all = async <T>(kind: string, of: readonly string[], pick: (slice: T) => object[]): Promise<object[]> =>
    (await Promise.all(of.map((id) => json<T>(`${kind}/${id}.json`)))).flatMap(pick);

  beforeAll(async () => {
    ledger = await ledgerOf(writePromised);
    reports = await ids("reports.arrow");
    domains = await ids("domains.arrow");
    facts = await Promise.all(reports.map(async (id) => unpackFindings(await json<PackedFacts>(`facts/${id}.json`))));
  });

  const key = (item: object): string => JSON.stringify(item);
  const inOrder = (items: readonly object[]): string[] => items.map(key).sort();

  test("hold every target once by domain and once by report, the same either way", async () => {
    const byDomain = await all<TargetSlice>("targets", domains, ({targets}) => targets);
    const byReport = await all<TargetSlice>("targets", reports, ({targets}) => targets);
    expect(inOrder(byDomain)).toEqual(inOrder(byReport));
    const held = facts.flatMap((one) => one.facts.filter(({role}) => role === "target").map(({id}) => id));
    expect(byReport.map((target) => (target as {id: string}).id).sort()).toEqual(held.sort());
  });

  test("give with each target the figures that answer it", async () => {
    const slices = await Promise.all(reports.map((id) => json<TargetSlice>(`targets/${id}.json`)));
    const known = new Map(facts.flatMap((one) => one.facts.map((fact) => [fact.id, {fact, report: one.id}])));
    const beside = slices.flatMap(({targets}) => targets.flatMap(({outcome, base}) => [outcome, base]));
    const figures = beside.filter((figure) => figure !== null);
    expect(figures.length).toBeGreaterThan(8);
    for (const {id, report, text, value, unitClass} of figures) {
      expect(known.get(id)?.report).toBe(report);
      expect(known.get(id)?.fact).toMatchObject({text, value, unitClass, role: "outcome"});
    }
  });

  test("are counted in the tallies, report by report", async () => {
    const tallies = tableFromIPC(await file("target-tallies.arrow")).toArray();
    for (const {reportId, targets, kept, missed, onCourse, pending, notReported, cannotBeRated} of tallies) {
      const slice = await json<TargetSlice>(`targets/${reportId}.json`);
      const count = (verdict: string): number => slice.targets.filter((one) => one.verdict === verdict).length;
      expect([targets, kept, missed, onCourse, pending, notReported, cannotBeRated]).toEqual([
        slice.targets.length,
        ...["kept", "missed", "on-course", "pending", "not-reported", "cannot-be-rated"].map(count)
      ]);
    }
  });

  test("hold every named reform once by domain and once by report, and say which several places name", async () => {
    const byDomain = await all<ReformSlice>("reforms", domains, ({reforms}) => reforms);
    const byReport = await all<ReformSlice>("reforms", reports, ({reforms}) => reforms);
    expect(inOrder(byDomain)).toEqual(inOrder(byReport));
    expect(byReport).toHaveLength(facts.reduce((sum, {reforms}) => sum + reforms.length, 0));
    const shared = (byReport as ReformSlice["reforms"]).filter((one) => one.shared).map(({name}) => name);
    expect(new Set(shared)).toEqual(new Set(["“拿地即开工”改革"]));
    const counts = tableFromIPC(await file("reform-counts.arrow")).toArray();
    const alone = counts.reduce((sum, row) => sum + Number(row["alone"]), 0);
    expect(alone).toBe(byReport.length - shared.length);
  });

  test("give the sentence of each report that names a shared reform, at its place in the text", async () => {
    const dots = tableFromIPC(await file("reform-dots.arrow")).toArray();
    const sentences = (await Promise.all(domains.map((id) => json<ReformWordings>(`wordings/${id}.json`)))).flatMap(
      (one) => one.sentences
    );
    expect(dots).toHaveLength(3);
    for (const {key, reportId, name, start, end} of dots) {
      const found = sentences.find((one) => one.key === key && one.report === reportId);
      expect(found?.text.slice(start - found.start, end - found.start)).toBe(name);
    }
  });

  test("are not made for what is neither a domain nor a report", async () => {
    expect(await file("targets/nowhere.json")).toHaveLength(0);
    expect(await file("reforms/000000000000.json")).toHaveLength(0);
    expect(await file(`wordings/${reports[0]}.json`)).toHaveLength(0);
  });
});
