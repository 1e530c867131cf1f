import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, onTestFinished, test} from "vitest";
import {digest} from "../../src/pipeline.ts";
import {lexicon} from "../facts.ts";
import {makeWorkbook, sheetOf} from "../read/makeWorkbook.ts";

const placed = async (path: string, bytes: Uint8Array): Promise<unknown[]> =>
  (await digest({path, bytes}, lexicon)).flatMap(({description, findings}) =>
    findings.facts.map(({indicatorId, value, cell}) => [description.place?.name, indicatorId, value, cell?.address])
  );

test("a workbook: merged headings hold for all that they cover, and a cell is called by its sheet", async () => {
  const sheet = sheetOf(
    [
      ["2023年各市指标", "", ""],
      ["城市", "地区生产总值（亿元）", ""],
      ["", "全市", "市辖区"],
      ["赣州市", 4606.21, 1900]
    ],
    {"!merges": [{s: {r: 1, c: 1}, e: {r: 1, c: 2}}]}
  );
  const bytes = makeWorkbook({指标: sheet, 说明: sheetOf([["资料来源：统计局"]])});
  expect(await placed("metrics/t.xlsx", bytes)).toEqual([
    ["赣州市", "gdp", 460_621_000_000, "指标!B4"],
    ["赣州市", "gdp", 190_000_000_000, "指标!C4"]
  ]);
});

test("a Parquet file, wherever it lies", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parquet-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const path = join(folder, "t.parquet");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT '360700' AS code, 2023 AS year, 'gdp' AS indicator, 4606.21 AS value, '亿元' AS unit) TO '${path}'`
  );
  connection.closeSync();
  expect(await placed(path, readFileSync(path))).toEqual([["赣州市", "gdp", 460_621_000_000, "1:value"]]);
});

test("a table of reports is none of metrics, nor is one without places", async () => {
  const reports = "title,text\n赣州市2023年改革总结,2023年，全市召开会议5次。\n";
  const [report] = await digest({path: "a.csv", bytes: Buffer.from(reports)}, lexicon);
  expect(report?.description.kind).not.toBe("statistics");
  const words = digest({path: "b.csv", bytes: Buffer.from("word,count\n改革,3\n开放,2\n")}, lexicon);
  await expect(words).rejects.toMatchObject({fault: "no-text-column"});
});
