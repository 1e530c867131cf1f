import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {project} from "./setup.ts";

const trade = (words: string, place = "赣州市"): string =>
  `${place}2021年工作总结\n2021年，全市外贸进出口总额${words}。改革办整理于${words.length}。\n`;

const issues = `
  SELECT f.name AS file, message FROM issue JOIN report_file f USING (report_id) WHERE origin = 'ledger' ORDER BY file`;

test("two reports of a place that give a figure differently are each told of the other", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", trade("达400亿元"));
  write("b.txt", `${trade("达412亿元")}另有一版。`);
  write("c.txt", trade("达390亿元", "永州市"));
  await ingest();
  expect(await rows("SELECT DISTINCT indicator_id IS NOT NULL AS known FROM fact WHERE unit = '元'")).toEqual([
    {known: true}
  ]);
  expect(await rows(issues)).toEqual([
    {
      file: "a.txt",
      message: expect.stringMatching(/^another report of 赣州市 gives .* as 412亿元, this one as 400亿元$/)
    },
    {
      file: "b.txt",
      message: expect.stringMatching(/^another report of 赣州市 gives .* as 400亿元, this one as 412亿元$/)
    }
  ]);
  rmSync(join(folder, "reports/b.txt"));
  await ingest();
  expect(await rows(issues)).toEqual([]);
});

test("growth and a fall by as much are told apart", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", trade("增长3.2%"));
  write("b.txt", `${trade("下降3.2%")}另有一版。`);
  await ingest();
  const said = await rows(issues);
  expect(said.map(({message}) => String(message).replace(/^.* as (.*), this one as (.*)$/, "$1 $2"))).toEqual([
    "−3.2% +3.2%",
    "+3.2% −3.2%"
  ]);
});

test.each([
  ["the same value", "达400亿元"],
  ["a bound that holds", "超过390亿元"],
  ["about as much", "约410亿元"]
])("%s is no contradiction", async (_, words) => {
  const {write, ingest, rows} = project();
  write("a.txt", trade("达400亿元"));
  write("b.txt", `${trade(words)}另有一版。`);
  await ingest();
  expect(await rows("SELECT count(*)::INTEGER AS n FROM fact WHERE unit = '元'")).toEqual([{n: 2}]);
  expect(await rows(issues)).toEqual([]);
});

test("a bound that does not hold is one", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", trade("达400亿元"));
  write("b.txt", `${trade("超过420亿元")}另有一版。`);
  await ingest();
  expect(await rows(issues)).toHaveLength(2);
});
