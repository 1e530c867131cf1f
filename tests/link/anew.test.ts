import {rmSync} from "node:fs";
import {join} from "node:path";
import type {Json} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {rebuildLinks} from "../../src/store/links.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {remember} from "../../src/store/history.ts";
import {inTransaction} from "../../src/store/transaction.ts";
import {reportMaker} from "../bench/corpus.ts";
import {lexicon, type Project, project} from "../store/setup.ts";

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
  "near_figure",
  "issue"
];

async function linksOf({rows}: Project): Promise<Record<string, Record<string, Json>[]>> {
  const tables: Record<string, Record<string, Json>[]> = {};
  for (const table of linked) tables[table] = await rows(`FROM ${table} ORDER BY ALL`);
  return tables;
}

const linkAll = ({ledger}: Project): Promise<void> =>
  rewriteLedger(ledger, async (connection) => {
    await remember(connection);
    await inTransaction(connection, () => rebuildLinks(connection, lexicon));
  });

test("a run links what it changed, and the ledger is as if all were linked anew", async () => {
  const made = project();
  const {write, ingest, folder} = made;
  for (const n of [0, 1, 2, 6]) write(`${n}.txt`, textOf(n));
  await ingest();
  const steps = [
    () => write("8.txt", textOf(8)),
    // Another text, which says otherwise what the report of the year before said.
    () => write("1.txt", textOf(1).replaceAll(/\d(?=[%万亿])/gu, "7")),
    // A draft of a report, and later no more.
    () => write("draft.txt", textOf(2).replace("。", "，征求意见。")),
    () => rmSync(join(folder, "reports", "draft.txt")),
    () => rmSync(join(folder, "reports", "0.txt"))
  ];
  for (const step of steps) {
    step();
    await ingest();
    const links = await linksOf(made);
    expect(links["target_outcome"]).not.toEqual([]);
    expect(links["reform_member"]).not.toEqual([]);
    await linkAll(made);
    expect(await linksOf(made)).toEqual(links);
  }
});
