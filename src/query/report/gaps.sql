-- Indicators that the reports whose ids $ids lists name beside a number that was not read. What the site shows as "named,
-- figure not read".
SELECT
  report_id AS "reportId",
  indicator_id AS "indicatorId",
  start_at AS start,
  end_at AS "end",
  source_start AS "sourceStart",
  source_end AS "sourceEnd"
FROM gap
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, start_at, indicator_id
