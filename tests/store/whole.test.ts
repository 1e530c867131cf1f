import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {withLedger} from "../../src/store/database.ts";
import {hasCorpus, knownReports, needsCorpus} from "../beside.ts";
import {lexicon, project} from "./setup.ts";

const references = {
  "a report's place": "SELECT id FROM report WHERE place_code NOT IN (SELECT code FROM place)",
  "a file's report": "SELECT path FROM report_file WHERE report_id NOT IN (SELECT id FROM report)",
  "a report's file":
    "SELECT id FROM report r WHERE NOT EXISTS (FROM report_file f WHERE f.report_id = r.id AND f.path = r.path)",
  "a fact's sentence": `
    SELECT id FROM fact f LEFT JOIN sentence s USING (report_id, sentence_index)
    WHERE s.text IS NULL OR f.start_at < s.start_at OR f.end_at > s.end_at OR f.section_index <> s.section_index`,
  "a sentence's section": "SELECT text FROM sentence ANTI JOIN section USING (report_id, section_index)",
  "a fact's indicator": "SELECT id FROM fact WHERE indicator_id NOT IN (SELECT id FROM indicator)",
  "a fact's family": "SELECT id FROM fact WHERE family NOT IN (SELECT id FROM family)",
  "a fact's domain": "SELECT id, domain FROM fact WHERE domain NOT IN (SELECT id FROM domain)",
  "an issue's fact": "SELECT message FROM issue WHERE fact_id NOT IN (SELECT id FROM fact)",
  "a reform's cluster":
    "SELECT cluster_key FROM reform_member WHERE cluster_key NOT IN (SELECT key FROM reform_cluster)",
  "a reform's sentence": `
    SELECT m.name FROM reform_member m LEFT JOIN sentence s USING (report_id, sentence_index)
    WHERE s.text IS NULL OR m.start_at < s.start_at OR m.end_at > s.end_at`,
  "a cluster's reports": `
    SELECT key FROM reform_cluster c
    WHERE reports <> (SELECT count(*) FROM reform_member WHERE cluster_key = c.key)`,
  "a target's facts": `
    SELECT target_id FROM target_outcome WHERE EXISTS (
      SELECT 1 FROM (SELECT unnest([target_id, outcome_id, base_id]) AS id)
      WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM current_fact))`,
  "a target without a row": `
    SELECT f.id FROM current_fact f JOIN report r ON r.id = f.report_id
    WHERE f.role = 'target' AND r.place_code IS NOT NULL AND f.id NOT IN (SELECT target_id FROM target_outcome)`,
  "a contradiction's facts": `
    SELECT fact_id FROM contradiction
    WHERE fact_id NOT IN (SELECT id FROM current_fact) OR other_fact_id NOT IN (SELECT id FROM current_fact)`,
  "a fact's report": "SELECT id FROM fact WHERE report_id NOT IN (SELECT id FROM report)"
};

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
