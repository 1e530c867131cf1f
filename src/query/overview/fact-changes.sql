-- What the latest run that changed anything did to single figures of reports that it neither added nor took out, with where
-- they stand now.
SELECT
  c.report_id AS "reportId",
  c.action,
  c.text,
  c.sentence,
  c.before,
  c.after,
  f.start_at AS start,
  f.end_at AS "end"
FROM fact_change c
LEFT JOIN fact f ON f.id = c.fact_id
WHERE c.run_id = (
  SELECT max(id) FROM run WHERE reports_added + reports_changed + reports_withdrawn > 0
) AND c.action <> 're-anchored' AND c.report_id IN (SELECT id FROM report WHERE kind <> 'statistics')
ORDER BY c.report_id, f.start_at, c.sentence, c.text
LIMIT 2000
