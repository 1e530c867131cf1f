import {rmSync} from "node:fs";
import {join} from "node:path";
import type {Json} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {stringify} from "yaml";
import {rebuildLinks} from "../../src/store/links.ts";
import {type Sizes, usual} from "../../src/store/linkScope.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {remember} from "../../src/store/history.ts";
import {inTransaction} from "../../src/store/transaction.ts";
import {reportMaker} from "../bench/corpus.ts";
import {lexicon, type Project, project, reportText} from "../store/setup.ts";

const make = reportMaker(7);

/** The beginning of a made-up report: two places, each year after year. */
const textOf = (n: number): string => make(n).text.slice(0, 1500);

const linked = [
  "report_version",
  "reform_key",
  "reform_cluster",
  "reform_member",
  "target_outcome",
  "contradiction",
  "statistic_conflict",
  "near_entry",
  "near_figure",
  "gap",
  "issue"
];

async function linksOf({rows}: Project): Promise<Record<string, Record<string, Json>[]>> {
  const tables: Record<string, Record<string, Json>[]> = {};
  for (const table of linked) tables[table] = await rows(`FROM ${table} ORDER BY ALL`);
  return tables;
}

/** So that of the few reports here no part holds all. */
const few: Sizes = {reports: 2, portions: 1, names: 3, gaps: 2};

const linkAll = ({ledger}: Project, sizes = usual): Promise<void> =>
  rewriteLedger(ledger, async (connection) => {
    await remember(connection);
    await inTransaction(connection, () => rebuildLinks(connection, lexicon, {all: true, run: null, sizes}));
  });

const by = {reason: "it is none", source: "its publisher", by: "reader", date: "2026-01-05"};

/** A correction that takes a reform out of a report. */
async function withdrawal({rows}: Project): Promise<string> {
  const [reform] = await rows(`
    SELECT r.place_code AS place, r.year, f.name AS figure, s.text AS quote, {domain: f.domain} AS expect
    FROM current_reform f
    JOIN report r ON r.id = f.report_id
    JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
    WHERE contains(s.text, f.name) AND ends_with(r.path, '2.txt')
    ORDER BY f.start_at LIMIT 1`);
  return stringify([{id: "gone", of: "reform", report: "2.txt", action: "withdraw", ...reform, ...by}]);
}

test("a run links what it changed, and the ledger is as if all were linked anew", async () => {
  const made = project();
  const {write, ingest, folder} = made;
  for (const n of [0, 1, 2, 6]) write(`${n}.txt`, textOf(n));
  await ingest();
  const steps = [
    () => write("8.txt", textOf(8)),
    async () => write("gone.yml", await withdrawal(made), "corrections"),
    () => rmSync(join(folder, "corrections", "gone.yml")),
    // Another text, which says otherwise what the report of the year before said.
    () => write("1.txt", textOf(1).replaceAll(/\d(?=[%万亿])/gu, "7")),
    // A draft of a report, and later no more.
    () => write("draft.txt", textOf(2).replace("。", "，征求意见。")),
    () => rmSync(join(folder, "reports", "draft.txt")),
    () => rmSync(join(folder, "reports", "0.txt"))
  ];
  for (const step of steps) {
    const before = await linksOf(made);
    await step();
    await ingest();
    const links = await linksOf(made);
    expect(links["reform_key"]).not.toEqual(before["reform_key"]);
    expect(links["target_outcome"]).not.toEqual([]);
    expect(links["reform_member"]).not.toEqual([]);
    await linkAll(made);
    expect(await linksOf(made)).toEqual(links);
  }
  const links = await linksOf(made);
  await linkAll(made, few);
  expect(await linksOf(made)).toEqual(links);
});

test("what a report names beside a number that was not read follows corrections of its figures", async () => {
  const {write, ingest, rows, folder} = project();
  const quote = "地区生产总值4169亿元";
  write("1.txt", `${reportText("赣州市", 2023)}${quote}。\n`);
  write("2.txt", `${reportText("吉安市", 2024)}地区生产总值见表3。\n`);
  await ingest();
  const gaps = async () =>
    (await rows("SELECT indicator_id, year FROM gap JOIN report r ON r.id = report_id ORDER BY year")).map(
      ({indicator_id: entry, year}) => `${entry} ${year}`
    );
  expect(await gaps()).toEqual(["gdp 2024"]);
  const withdrawn = {id: "gone", place: "赣州市", year: 2023, quote, figure: "4169亿元", action: "withdraw"};
  write("gone.yml", stringify([{...withdrawn, expect: {indicatorId: "gdp"}, ...by}]), "corrections");
  await ingest();
  expect(await gaps()).toEqual(["gdp 2023", "gdp 2024"]);
  rmSync(join(folder, "corrections", "gone.yml"));
  await ingest();
  expect(await gaps()).toEqual(["gdp 2024"]);
});

/** Takes steps one after the other; behind each the ledger is as if all were linked anew. */
async function asAnew(made: Project, steps: readonly (() => unknown)[], sql: string): Promise<unknown[]> {
  const told = [];
  for (const step of steps) {
    step();
    await made.ingest();
    const links = await linksOf(made);
    told.push((await made.rows(sql)).map((row) => Object.values(row).join(" ")));
    await linkAll(made);
    expect(await linksOf(made)).toEqual(links);
  }
  return told;
}

test("a report that comes together with a correction of it is linked as the correction has it", async () => {
  const seen = project();
  seen.write("2.txt", textOf(2));
  await seen.ingest();
  const correction = await withdrawal(seen);
  const made = project();
  const steps = [
    () => {
      made.write("2.txt", textOf(2));
      made.write("gone.yml", correction, "corrections");
    }
  ];
  await asAnew(made, steps, "SELECT count(*) FROM reform_key");
  const names = async ({rows}: Project) => rows("SELECT key FROM reform_key ORDER BY ALL");
  expect((await names(made)).length).toBe((await names(seen)).length - 1);
});

test("a name that is short for a brand is of that reform from when the brand comes until it goes", async () => {
  const made = project();
  const steps = [
    () => made.write("1.txt", `${reportText("赣州市", 2021)}深入推进一照通改革。\n`),
    () => made.write("2.txt", `${reportText("永州市", 2022)}深入推进“一照通”改革。\n`),
    () => rmSync(join(made.folder, "reports", "2.txt"))
  ];
  const named = "SELECT key, reports FROM reform_cluster ORDER BY key";
  expect(await asAnew(made, steps, named)).toEqual([["一照通改革 1"], ["一照通 2"], ["一照通改革 1"]]);
});

test("a report that becomes a version of another takes out of the reforms what it alone names", async () => {
  const made = project();
  const text = textOf(2);
  const steps = [
    () => made.write("1.txt", `${text}深入推进“一照通”改革。\n`),
    () => made.write("2.txt", `${text}新增企业30家，新建学校12所，新增床位500张。\n`),
    () => rmSync(join(made.folder, "reports", "2.txt"))
  ];
  const named = "SELECT key, reports FROM reform_cluster WHERE key = '一照通'";
  expect(await asAnew(made, steps, named)).toEqual([["一照通 1"], [], ["一照通 1"]]);
});
