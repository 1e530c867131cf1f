import {expect, test} from "vitest";
import {query} from "../../src/query/index.ts";
import {CoverageRow} from "../../src/query/indicator/rows.ts";
import {withLedger} from "../../src/store/database.ts";
import {project} from "./setup.ts";

const report = (year: number, words: string): string => `赣州市${year}年工作总结\n${words}\n`;
const plan = "赣州市2022年工作计划\n2022年，全市外贸进出口总额达到400亿元以上。\n";

const table = (value: string): string => `地区,年份,指标,数值,单位\n赣州市,2021,外贸进出口总额,${value},亿元\n`;

const metrics = {below: "metrics"};

const issues = `
  SELECT f.name AS file, message FROM issue i JOIN report_file f USING (report_id)
  WHERE check_name = 'statistics' ORDER BY file`;

function withFolders() {
  const made = project();
  const folders = [`${made.folder}/reports`, `${made.folder}/metrics`];
  return {...made, ingest: () => made.ingest({paths: folders})};
}

test("a figure of statistics knows its file and cell, and is no report where reports are counted", async () => {
  const {write, ingest, rows, ledger} = withFolders();
  write("a.txt", report(2021, "2021年，全市外贸进出口总额达400亿元。"));
  write("b.csv", table("400.2"), metrics.below);
  write("b.csv.meta.yml", "source: 统计局\nlicence: CC BY 4.0\npublished: 2022-03-01\n", metrics.below);
  await ingest();
  expect(await rows("SELECT kind, source, published FROM report ORDER BY kind")).toEqual([
    {kind: "review", source: null, published: null},
    {kind: "statistics", source: "统计局", published: "2022-03-01"}
  ]);
  const coverage = await withLedger(ledger, (connection) => query(connection, "indicator/coverage", {}, CoverageRow));
  expect(coverage).toMatchObject([{places: 1, reporting: 1, inStatistics: 1}]);
  expect(await rows("SELECT kind FROM counted_report")).toEqual([{kind: "review"}]);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM counted_fact WHERE indicator_id IS NOT NULL")).toEqual([
    {n: 2}
  ]);
  expect(await rows("SELECT cell_address, text, value FROM fact WHERE cell_address IS NOT NULL")).toEqual([
    {cell_address: "D2", text: "400.2亿元", value: 40_020_000_000}
  ]);
  expect(await rows("SELECT licence FROM report_file WHERE name = 'b.csv'")).toEqual([{licence: "CC BY 4.0"}]);
  expect(await rows("SELECT kind FROM history WHERE kind IS DISTINCT FROM 'review'")).toEqual([{kind: "statistics"}]);
});

test("a report that says otherwise than statistics is told so; one that rounds is not", async () => {
  const {write, ingest, rows} = withFolders();
  write("a.txt", report(2021, "2021年，全市外贸进出口总额达400亿元。"));
  write("b.csv", table("400.2"), metrics.below);
  await ingest();
  expect(await rows(issues)).toEqual([]);
  write("b.csv", table("431.5"), metrics.below);
  await ingest();
  expect(await rows(issues)).toEqual([
    {
      file: "a.txt",
      message: expect.stringMatching(
        /^statistics of 赣州市 \(b\.csv, D2\) give .* as 431\.5亿元, this report as 400亿元$/
      )
    }
  ]);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM contradiction")).toEqual([{n: 0}]);
});

test("two files of statistics that say otherwise of one cell are told; one that rounds is not", async () => {
  const {write, ingest, rows} = withFolders();
  write("b.csv", table("400.2"), metrics.below);
  for (const [name, value] of [
    ["c.csv", "400"],
    ["d.csv", "431.5"],
    ["e.csv", "431.6"]
  ] as const)
    write(name, `${table(value)}永州市,2021,外贸进出口总额,${value},亿元\n`, metrics.below);
  await ingest();
  const told = await rows("SELECT message FROM issue WHERE code = 'statistics-differ' ORDER BY message");
  expect(told.length).toBeGreaterThan(0);
  for (const {message} of told)
    expect(message).toMatch(
      /^statistics of \S+ give .* as 4\S+亿元 \([b-e]\.csv, D[23]\) and as 4\S+亿元 \([b-e]\.csv, D[23]\)$/
    );
  expect(told.map(({message}) => String(message)).join("\n")).toContain("statistics of 永州市");
  expect(told.map(({message}) => String(message)).join("\n")).not.toMatch(/as 400\.2亿元 .* as 400亿元/);
  for (const name of ["d.csv", "e.csv"]) write(name, table("400.2"), metrics.below);
  await ingest();
  expect(await rows("SELECT code FROM issue WHERE code = 'statistics-differ'")).toEqual([]);
});

test("a target whose outcome statistics alone give has its verdict from them; a report is asked first", async () => {
  const {write, ingest, rows} = withFolders();
  const verdicts = `
    SELECT verdict, reason, r.kind FROM target_outcome t
    JOIN fact o ON o.id = t.outcome_id JOIN report r ON r.id = o.report_id`;
  write("plan.txt", plan);
  write("b.csv", table("431.5").replace("2021", "2022"), metrics.below);
  await ingest();
  expect(await rows(verdicts)).toEqual([{verdict: "kept", reason: "met", kind: "statistics"}]);
  write("review.txt", report(2022, "2022年，全市外贸进出口总额达380亿元。"));
  await ingest();
  expect(await rows(verdicts)).toEqual([{verdict: "missed", reason: "short", kind: "review"}]);
});

test("a misspelt field beside a table is named, with the one that it may mean", async () => {
  const {write, ingest} = withFolders();
  write("b.csv", table("400"), metrics.below);
  write("b.csv.meta.yml", "colums: {数值: ignore}\n", metrics.below);
  const {files} = await ingest();
  expect(files[0]?.result).toMatchObject({
    fault: "sidecar-fields",
    reason: expect.stringContaining("no such field: colums, did you mean columns?")
  });
});
