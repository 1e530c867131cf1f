-- Every issue, the gravest first, with the words that it is about.
SELECT
  i.origin,
  i.check_name AS "check",
  i.severity,
  i.message,
  i.report_id AS "reportId",
  coalesce(p.name, '') AS place,
  r.year,
  (SELECT min(name) FROM report_file WHERE report_id = i.report_id) AS file,
  i.fact_id AS "factId",
  i.start_at AS "start",
  i.end_at AS "end",
  f.text AS words
FROM issue i
LEFT JOIN report r ON r.id = i.report_id
LEFT JOIN place p ON p.code = r.place_code
LEFT JOIN fact f ON f.id = i.fact_id
ORDER BY
  CASE i.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  i.check_name, r.place_code, r.year, i.report_id, i.start_at, i.message
