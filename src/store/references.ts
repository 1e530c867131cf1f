/**
 * What rows of a ledger refer to, which DuckDB does not hold, by its name: each question gives the rows that refer to what is not
 * there, or that count what they do not have.
 */
export const references: Readonly<Record<string, string>> = {
  "a report's place": "SELECT id FROM report WHERE place_code NOT IN (SELECT code FROM place)",
  "a file's report": "SELECT path FROM report_file WHERE report_id NOT IN (SELECT id FROM report)",
  "a report's file":
    "SELECT id FROM report r WHERE NOT EXISTS (FROM report_file f WHERE f.report_id = r.id AND f.path = r.path)",
  "a fact's own id": "SELECT id FROM fact GROUP BY id HAVING count(*) > 1",
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
  "a fact's report": "SELECT id FROM fact WHERE report_id NOT IN (SELECT id FROM report)",
  "a report's run": "SELECT id FROM report WHERE run_id NOT IN (SELECT id FROM run)",
  "a run's reports": `
    SELECT id FROM run WHERE reports_added <> (
      SELECT count(*) FROM history WHERE run_id = run.id AND action = 'added' AND kind IS DISTINCT FROM 'statistics')`
};
