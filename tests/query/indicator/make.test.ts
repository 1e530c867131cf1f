import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC as asInPages} from "@uwdata/flechette";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, test} from "vitest";
import type {PageFact, PackedFacts, ReportFacts} from "../../../src/query/report/document.ts";
import {unpackOfIndicator} from "../../../src/model/packedOfIndicator.ts";
import {unpackFindings} from "../../../src/model/packedFindings.ts";
import type {
  Definitions,
  IndicatorEvidence,
  IndicatorFigures,
  PackedIndicator
} from "../../../src/query/indicator/document.ts";
import type {CoverageRow, IndicatorRow, PhrasesRow} from "../../../src/query/indicator/rows.ts";
import {readDataFiles} from "../../../src/site/data.ts";
import {withLedger} from "../../../src/store/database.ts";
import {ledgerOf} from "../../site/made.ts";
import {writeSeveral} from "../../site/several.ts";

const shown = ({
  id,
  value,
  role,
  period,
  unitClass
}: Pick<PageFact, "id" | "value" | "role" | "period" | "unitClass">) => ({
  id,
  value,
  role,
  period,
  unitClass
});

describe("the documents of indicators", () => {
  let ledger: string;
  let coverage: CoverageRow[];
  let facts: ReportFacts[];

  const file = async (path: string): Promise<Uint8Array | undefined> =>
    (await withLedger(ledger, (connection) => readDataFiles(connection, [path]))).get(path);
  const json = async <T>(path: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode((await file(path)) ?? new Uint8Array())) as T;
  const said = async (id: string): Promise<IndicatorFigures> =>
    unpackOfIndicator(await json<PackedIndicator>(`figures/${id}.json`));
  const table = async (path: string) => tableFromIPC((await file(path)) ?? new Uint8Array()).toArray();

  beforeAll(async () => {
    ledger = await ledgerOf(writeSeveral);
    coverage = (await table("coverage.arrow")).map((row) => row.toJSON() as CoverageRow);
    const ids = (await table("reports.arrow")).map(({id}) => String(id));
    facts = await Promise.all(ids.map(async (id) => unpackFindings(await json<PackedFacts>(`facts/${id}.json`))));
  });

  test("hold every figure of every report that matches the indicator, as the report's own document has it", async () => {
    expect(coverage.length).toBeGreaterThan(2);
    for (const {id, actual, targets} of coverage) {
      const {figures} = await said(id);
      const wanted = facts.flatMap((one) =>
        one.facts.flatMap((fact) =>
          fact.indicatorId === id && fact.role !== "context" ? [{...shown(fact), report: one.id}] : []
        )
      );
      const byId = (a: {id: string}, b: {id: string}): number => a.id.localeCompare(b.id);
      expect(figures.map((one) => ({...shown(one), report: one.report})).sort(byId)).toEqual(wanted.sort(byId));
      expect(actual + targets).toBe(wanted.length);
    }
  });

  test("keep the sentences of figures apart", async () => {
    const {figures} = await said("new-urban-jobs");
    const {sentences} = await json<IndicatorEvidence>("evidence/new-urban-jobs.json");
    expect(figures.length).toBeGreaterThan(0);
    expect(JSON.stringify(figures)).not.toContain("万人。");
    for (const {id, start, text} of figures) {
      const found = sentences[id];
      const at = start - (found?.start ?? 0);
      expect(found?.text.slice(at, at + text.length)).toBe(text);
    }
  });

  test("name the reports that speak of it where no number could be read", async () => {
    const {figures, gaps} = await said("new-urban-jobs");
    const given = new Set(figures.map(({report}) => report));
    const silent = facts.filter(({id}) => !given.has(id)).map(({id}) => id);
    expect(gaps.map(({report}) => report)).toEqual(silent);
    const own = facts.find(({id}) => id === silent[0])?.gaps.find(({indicatorId}) => indicatorId === "new-urban-jobs");
    expect(own && [own.start, own.end]).toEqual([gaps[0]?.start, gaps[0]?.end]);
  });

  test("count places by level, and the years that figures are of", () => {
    const jobs = coverage.find(({id}) => id === "new-urban-jobs");
    expect(jobs).toMatchObject({places: 5, provinces: 2, prefectures: 3, counties: 0, unit: "人", measure: "flow"});
    expect(jobs).toMatchObject({firstYear: 2021, lastYear: 2024, reporting: 5, inStatistics: 0});
  });

  test("exist for every entry of the catalogue, and for nothing else", async () => {
    const ids = (await table("indicators.arrow")).map(({id}) => String(id));
    const bare = ids.find((id) => !coverage.some((row) => row.id === id)) ?? "";
    expect(await said(bare)).toEqual({id: bare, figures: [], gaps: [], near: []});
    for (const path of [
      "figures/none.json",
      "evidence/none.json",
      "figures/constructor.json",
      "constructor/trade.json"
    ])
      expect(await file(path)).toBeUndefined();
  });

  test("define every entry of the catalogue in both languages, family by family", async () => {
    const families = await Promise.all(
      (await table("families.arrow")).map(({id}) => json<Definitions>(`definitions/${id}.json`))
    );
    const entries = families.flatMap(({indicators}) => indicators);
    const ids = (await table("indicators.arrow")).map(({id}) => String(id));
    expect(entries.map(({id}) => id).sort()).toEqual(ids.sort());
    for (const {id, definitionZh, definitionEn} of [...families, ...entries]) {
      expect(definitionZh, id).toMatch(/\p{Script=Han}/u);
      expect(definitionEn, id).toMatch(/[a-z]{2}/);
    }
    for (const {id, sourceZh, sourceEn} of entries) {
      expect(sourceZh, id).toMatch(/\p{Script=Han}/u);
      expect(sourceEn, id).toMatch(/[a-z]{2}/);
    }
    expect(await file("definitions/none.json")).toBeUndefined();
  });

  test("say which period most figures of a report are of, done and promised", async () => {
    const rows = (await table("main-periods.arrow")).map((row) => row.toJSON());
    const mixed = (await table("reports.arrow")).find(({placeCode}) => placeCode === "360000");
    expect(rows.filter(({reportId}) => reportId === mixed?.id)).toEqual([
      {reportId: mixed?.id, promised: false, start: "2023-01-01", end: "2023-12-31"},
      {reportId: mixed?.id, promised: true, start: "2024-01-01", end: "2024-12-31"}
    ]);
  });
});

/** A report that gives one share in the words of a phrase, and another in the words of its name. */
function writeLabelled(folder: string): void {
  mkdirSync(folder, {recursive: true});
  const text = "赣州市2023年改革工作总结\n\n2023年末，城镇化率为57.4%，森林覆盖率达到76.2%。\n";
  writeFileSync(join(folder, "赣州市2023.txt"), text);
}

test("the catalogue names the phrases that figures are labelled with to the letter; all phrases stand apart", async () => {
  const ledger = await ledgerOf(writeLabelled);
  const files = await withLedger(ledger, (connection) =>
    readDataFiles(connection, ["indicators.arrow", "phrases.arrow"])
  );
  const rows = (path: string) => asInPages(files.get(path) ?? new Uint8Array()).toArray();
  const indicators = rows("indicators.arrow") as IndicatorRow[];
  const phrases = rows("phrases.arrow") as PhrasesRow[];
  expect(indicators.find(({id}) => id === "forest-cover")).toMatchObject({facts: 1, labels: []});
  expect(indicators.flatMap(({id, labels}) => labels.map((label) => [id, label]))).toEqual([
    ["urbanisation", "城镇化率"]
  ]);
  expect(phrases.find(({id}) => id === "urbanisation")?.phrases).toEqual(["(常住)(人口) 城镇化 率", "城镇化率"]);
  expect(phrases.map(({id}) => id)).toEqual(indicators.map(({id}) => id));
});
