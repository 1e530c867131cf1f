-- How many honours of each type and level a report names, and the number of its first honour in honours.sql.
WITH counted AS (
  SELECT r.id, r.place_code, r.year, count(*) AS honours
  FROM current_recognition x
  JOIN counted_report r ON r.id = x.report_id
  GROUP BY r.id, r.place_code, r.year
),
placed AS (
  SELECT id, sum(honours) OVER (ORDER BY place_code NULLS LAST, year NULLS LAST, id) - honours AS first FROM counted
)
SELECT x.report_id AS "reportId", x.type, x.level, count(*)::INTEGER AS honours, any_value(p.first)::INTEGER AS first
FROM current_recognition x
JOIN placed p ON p.id = x.report_id
GROUP BY x.report_id, x.type, x.level
ORDER BY first, x.type, x.level
