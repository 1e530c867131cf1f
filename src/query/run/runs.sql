-- Every run that changed the ledger, first to last. `unkept` are the figures of reports taken out of which only the number
-- was kept, as earlier versions did.
SELECT
  id,
  strftime(finished_at, '%Y-%m-%dT%H:%M:%SZ') AS "finishedAt",
  reports_added AS "reportsAdded",
  reports_changed AS "reportsChanged",
  reports_withdrawn AS "reportsWithdrawn",
  (
    SELECT coalesce(sum(facts_withdrawn), 0)::INTEGER
    FROM history h
    WHERE h.run_id = run.id AND h.action = 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM fact_change c WHERE c.run_id = h.run_id AND c.report_id = h.report_id)
  ) AS unkept
FROM run
ORDER BY id
