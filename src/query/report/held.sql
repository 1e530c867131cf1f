-- The reports of the ledger in short, with every file that holds them.
SELECT
  r.id,
  p.name AS place,
  p.short_name AS "placeShort",
  r.year,
  r.kind,
  (SELECT count(*)::INTEGER FROM current_fact WHERE report_id = r.id) AS facts,
  (SELECT count(*)::INTEGER FROM issue WHERE report_id = r.id) AS issues,
  (SELECT list(path ORDER BY path) FROM report_file WHERE report_id = r.id) AS paths,
  (SELECT list(name ORDER BY path) FROM report_file WHERE report_id = r.id) AS files
FROM report r
LEFT JOIN place p ON p.code = r.place_code
ORDER BY r.place_code NULLS LAST, r.year, r.id
