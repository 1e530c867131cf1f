import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {withLedger} from "../../src/store/database.ts";
import {references} from "../../src/store/references.ts";
import {hasCorpus, knownReports, needsCorpus} from "../beside.ts";
import {lexicon, project} from "./setup.ts";

/** Stretches whose characters are not those that the ledger gives for them, by table; offsets count UTF-16 units. */
async function misplaced(ledger: string): Promise<string[]> {
  return withLedger(ledger, async (connection) => {
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const texts = new Map(
      (await read("SELECT id, clean_text FROM report")).map((row) => [row["id"], String(row["clean_text"])])
    );
    const tables = ["sentence", "fact", "recognition", "rejected", "reform_member"];
    const found = await Promise.all(
      tables.map(async (table) =>
        (await read(`SELECT report_id, start_at, end_at, COLUMNS('^(text|name)$') AS text FROM ${table}`))
          .filter(
            (row) => texts.get(row["report_id"])?.slice(Number(row["start_at"]), Number(row["end_at"])) !== row["text"]
          )
          .map((row) => `${table}: ${JSON.stringify(row)}`)
      )
    );
    return found.flat();
  });
}

const corpora = [
  {name: "the reports that ship", paths: ["data/reports"], held: {reports: 5, places: 5}, absent: false},
  {
    name: `the reports beside the project (${needsCorpus})`,
    paths: knownReports,
    held: {reports: 36, places: 36},
    absent: !hasCorpus
  }
];

describe.each(corpora)("the ledger of $name", ({paths, held, absent}) => {
  test.skipIf(absent)("holds together, and every stretch stands where it says", async () => {
    const {ledger, ingest, rows} = project();
    await ingest({paths, lexicon: () => loadLexicon(lexicon.folder)});
    for (const [what, sql] of Object.entries(references)) expect(await rows(sql), what).toEqual([]);
    expect(await misplaced(ledger)).toEqual([]);
    expect(await rows("SELECT name, reason FROM unread_file")).toEqual([]);
    const [counts] = await rows(
      "SELECT count(*)::INTEGER AS reports, count(DISTINCT place_code)::INTEGER AS places FROM report"
    );
    expect(counts).toEqual(held);
  });
});
