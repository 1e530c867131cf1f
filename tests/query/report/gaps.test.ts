import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {GapRow} from "../../../src/query/report/rows.ts";
import {query, sqlOf} from "../../../src/query/index.ts";
import {openForWriting, type Ledger} from "../../../src/store/database.ts";

const folder = mkdtempSync(join(tmpdir(), "gaps-"));
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openForWriting(join(folder, "ledger.duckdb"));
  const run = (sql: string) => ledger.connection.run(sql);
  await run(`INSERT INTO indicator VALUES
    ('new-jobs', 0, 'jobs', 'jobs', '城镇新增就业', 'New jobs', NULL, NULL, 'people', ['人'], 'new', 'more', ['(城镇) 新增就业'], NULL, 'never', 'none', 'place', NULL, NULL, NULL, NULL),
    ('trade', 1, 'openness', 'opening', '进出口总额', 'Trade', NULL, NULL, 'money', ['元'], 'level', 'more', ['外贸进出口'], NULL, 'deadline', 'none', 'place', NULL, NULL, NULL, NULL)`);
});

afterAll(() => {
  ledger.close();
  rmSync(folder, {recursive: true});
});

let report = 0;

/** The gaps of a report of these sentences; `read` names the sentence that a figure of an indicator was read from. */
async function gaps(sentences: string[], read: {sentence: number; indicator: string}[] = [], heading = false) {
  const id = String(report++).padStart(12, "0");
  let at = 0;
  for (const [i, text] of sentences.entries()) {
    await ledger.connection.run(
      "INSERT INTO sentence VALUES ($id, $i, 0, 0, $heading, $start, $end, $start, $end, $text)",
      {
        id,
        i,
        heading,
        start: at,
        end: at + text.length,
        text
      }
    );
    at += text.length;
  }
  for (const {sentence, indicator} of read) {
    await ledger.connection.run(
      `INSERT INTO fact BY NAME SELECT $fact AS id, $id AS report_id, 0 AS section_index, $sentence AS sentence_index,
         0 AS start_at, 1 AS end_at, 0 AS source_start, 1 AS source_end, '1' AS text, 1 AS value, '人' AS unit,
         'eq' AS comparator, 'outcome' AS role, 'none' AS change, 'level' AS measure, '' AS indicator,
         $indicator AS indicator_id, 'jobs' AS domain, false AS cumulative, false AS is_part, 1 AS confidence, [] AS rules`,
      {fact: `${id}-${sentence}`, id, sentence, indicator}
    );
  }
  await ledger.connection.run(`INSERT INTO gap ${sqlOf("link/report-gaps")}`, {ids: id});
  const rows = await query(ledger.connection, "report/gaps", {ids: id}, GapRow);
  return rows.map(({indicatorId, start}) => `${indicatorId}@${start}`);
}

test("a sentence that names an indicator beside an unread number is a gap, by its name or a plain phrase", async () => {
  expect(await gaps(["开头。", "城镇新增就业□5.2■人。", "外贸进出口突破18?亿元。"])).toEqual([
    "new-jobs@3",
    "trade@16"
  ]);
});

test("no number, a heading, or a sentence that gave a figure: no gap", async () => {
  expect(await gaps(["推动城镇新增就业。"])).toEqual([]);
  expect(await gaps(["三、城镇新增就业2023"], [], true)).toEqual([]);
  expect(await gaps(["城镇新增就业5.2万人，进出口总额3亿元。"], [{sentence: 0, indicator: "other"}])).toEqual([]);
});

test("an indicator that the report gives elsewhere is no gap", async () => {
  expect(await gaps(["城镇新增就业5万人。", "城镇新增就业5■人。"], [{sentence: 0, indicator: "new-jobs"}])).toEqual([]);
});
