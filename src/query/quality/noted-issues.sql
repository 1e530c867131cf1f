-- Every issue, the gravest first; offsets count the clean text.
SELECT
  i.origin,
  i.check_name AS "check",
  i.severity,
  i.message,
  i.code,
  i.details,
  i.report_id AS "reportId",
  i.start_at AS start,
  i.end_at AS "end"
FROM issue i
LEFT JOIN report r ON r.id = i.report_id
ORDER BY
  CASE i.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  i.check_name, r.place_code, r.year, i.report_id, i.start_at, i.message
