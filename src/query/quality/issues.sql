-- Every issue, the gravest first, with the report that it is about; offsets count the source text.
SELECT
  i.origin,
  i.check_name AS "check",
  i.severity,
  i.message,
  i.report_id AS "reportId",
  p.name AS place,
  r.year,
  (SELECT min(name) FROM report_file WHERE report_id = i.report_id) AS file,
  i.fact_id AS "factId",
  i.source_start AS "sourceStart",
  i.source_end AS "sourceEnd"
FROM issue i
LEFT JOIN report r ON r.id = i.report_id
LEFT JOIN place p ON p.code = r.place_code
ORDER BY
  CASE i.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  i.check_name, r.place_code, r.year, i.report_id, i.start_at, i.message
