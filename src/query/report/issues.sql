-- The issues of the reports whose ids $ids lists.
SELECT
  report_id AS "reportId",
  check_name AS "check",
  severity,
  message,
  code,
  details,
  fact_id AS "factId",
  start_at AS start,
  end_at AS "end",
  source_start AS "sourceStart",
  source_end AS "sourceEnd"
FROM issue
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, start_at NULLS LAST, check_name
