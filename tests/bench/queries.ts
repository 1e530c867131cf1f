// What each question to a ledger takes: `npm run bench:queries LEDGER`. Medians of five, in DuckDB alone, the slowest first, as
// a table for docs/performance.md. What a question is asked of is taken from the ledger: its busiest place, report and entry.
import {readdirSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {honoursPerBlock} from "../../src/model/blocks.ts";
import {sqlOf} from "../../src/query/index.ts";
import {withLedger} from "../../src/store/database.ts";
import {pathOf} from "./arguments.ts";
import {median} from "./median.ts";

const rounds = 5;

/** What stands for each parameter; lists are parted by commas. */
const askedOf: Readonly<Record<string, string>> = {
  ids: "SELECT string_agg(id, ',') FROM (SELECT report_id AS id FROM fact GROUP BY ALL ORDER BY count(*) DESC LIMIT 8)",
  places:
    "SELECT string_agg(code, ',') FROM (SELECT place_code AS code FROM report GROUP BY ALL ORDER BY count(*) DESC LIMIT 4)",
  indicators:
    "SELECT string_agg(id, ',') FROM (SELECT indicator_id AS id FROM fact WHERE indicator_id IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC LIMIT 4)",
  families: "SELECT string_agg(id, ',') FROM family",
  domains: "SELECT string_agg(id, ',') FROM domain",
  keys: "SELECT slice FROM (SELECT domain AS slice FROM fact GROUP BY ALL ORDER BY count(*) DESC LIMIT 1)",
  reader: "SELECT mode(reader) FROM extraction",
  // Pages ask of runs what the last one did.
  from: "SELECT coalesce(max(id) - 1, 0)::VARCHAR FROM run",
  to: "SELECT coalesce(max(id), 1)::VARCHAR FROM run",
  start: "SELECT '0'",
  block: `SELECT '${honoursPerBlock}'`
};

/** What `$ids` lists in questions that are not about reports. */
const idsOf: Readonly<Record<string, string>> = {indicator: "indicators", domain: "domains", target: "indicators"};

/** Questions whose list is of something else than those of their folder. */
const own: Readonly<Record<string, string>> = {
  "indicator/families": "families",
  "honour/honours from": "start",
  "honour/honours to": "block",
  "indicator/definitions": "families",
  "target/groups": "families"
};

async function valueOf(connection: DuckDBConnection, name: string, param: string): Promise<string | null> {
  const folder = name.split("/")[0] ?? "";
  const kind = own[`${name} ${param}`] ?? (param === "ids" ? (own[name] ?? idsOf[folder] ?? "ids") : param);
  const sql = askedOf[param === "reports" ? "ids" : kind];
  if (sql === undefined) throw new Error(`nothing is known to ask of: ${name} $${param}`);
  const value = (await connection.runAndReadAll(sql)).getRowsJson()[0]?.[0];
  return typeof value === "string" ? value : null;
}

async function timesOf(connection: DuckDBConnection, name: string): Promise<number[]> {
  const sql = sqlOf(name);
  const wanted = [...new Set(Array.from(sql.matchAll(/\$([a-z]\w*)/giu), ([, param = ""]) => param))];
  const params: Record<string, string | null> = {};
  for (const param of wanted) params[param] = await valueOf(connection, name, param);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await connection.runAndReadAll(sql, params);
    const {user, system} = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
}

// What links are made of is asked of tables of that moment: tests/bench/ingest.ts times it.
const names = readdirSync(new URL("../../src/query", import.meta.url), {recursive: true, encoding: "utf8"})
  .filter((name) => name.endsWith(".sql"))
  .map((name) => name.replaceAll("\\", "/").replace(/\.sql$/u, ""))
  .filter((name) => !name.startsWith("link/"));

const ledger = pathOf(process.argv[2], "file", "npm run bench:queries LEDGER");
await withLedger(ledger, async (connection) => {
  const rows: {name: string; times: number[]}[] = [];
  for (const name of names) rows.push({name, times: await timesOf(connection, name)});
  console.log("| question | processor, ms | least to most |\n|---|---|---|");
  for (const row of rows.sort((a, b) => median(b.times) - median(a.times))) {
    const spread = [row.times[0], row.times.at(-1)].map((ms) => Math.round(ms ?? NaN)).join(" to ");
    console.log(`| \`${row.name}\` | ${Math.round(median(row.times))} | ${spread} |`);
  }
});
