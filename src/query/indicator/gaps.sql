-- Reports that name one of the indicators whose ids $ids lists beside a number that was not read, and give no figure of
-- it: report/gaps.sql asked from the other side, for one indicator of every report.
SELECT
  p.indicator_id AS "indicatorId",
  s.report_id AS report,
  min(s.start_at) AS start,
  arg_min(s.end_at, s.start_at) AS "end"
FROM indicator_phrase p
JOIN sentence s ON contains(s.text, p.words)
SEMI JOIN counted_report r ON r.id = s.report_id
WHERE list_contains(string_split($ids, ','), p.indicator_id)
  AND NOT s.is_heading
  AND regexp_matches(s.text, '[0-9０-９]')
  AND NOT EXISTS (
    SELECT 1 FROM current_fact f WHERE f.report_id = s.report_id AND f.sentence_index = s.sentence_index
  )
  AND NOT EXISTS (
    SELECT 1 FROM current_fact f WHERE f.report_id = s.report_id AND f.indicator_id = p.indicator_id
  )
GROUP BY p.indicator_id, s.report_id
ORDER BY p.indicator_id, s.report_id
