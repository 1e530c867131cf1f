-- Indicators that the reports whose ids $ids lists name beside a number that was not read: the report gives no figure of
-- the indicator, and no figure at all was read from the sentence. What the site shows as "named, figure not read".
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
unread AS (
  SELECT s.*
  FROM sentence s
  JOIN wanted ON wanted.id = s.report_id
  WHERE NOT s.is_heading
    AND regexp_matches(s.text, '[0-9０-９]')
    AND NOT EXISTS (
      SELECT 1 FROM current_fact f WHERE f.report_id = s.report_id AND f.sentence_index = s.sentence_index
    )
)
SELECT
  u.report_id AS "reportId",
  p.indicator_id AS "indicatorId",
  arg_min(u.start_at, u.start_at) AS start,
  arg_min(u.end_at, u.start_at) AS "end",
  arg_min(u.source_start, u.start_at) AS "sourceStart",
  arg_min(u.source_end, u.start_at) AS "sourceEnd"
FROM unread u
JOIN indicator_phrase p ON contains(u.text, p.words)
WHERE NOT EXISTS (
  SELECT 1 FROM current_fact f WHERE f.report_id = u.report_id AND f.indicator_id = p.indicator_id
)
GROUP BY u.report_id, p.indicator_id
ORDER BY u.report_id, start, p.indicator_id
