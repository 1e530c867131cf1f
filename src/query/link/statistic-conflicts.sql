-- Figures of reports, or of other statistics, that statistics of the same place, indicator, scope and period exclude, each with what those say and where.
SELECT
  p.name AS place,
  i.name_zh AS indicator,
  coalesce(strftime(x.until, '%Y-%m-%d'), '') AS "periodEnd",
  (SELECT min(name) FROM report_file f WHERE f.report_id = x.other_report_id) AS file,
  b.cell.address AS address,
  (SELECT min(name) FROM report_file f WHERE f.report_id = x.report_id) AS "ownFile",
  -- Null for a figure of a report.
  (SELECT a.cell.address FROM report r WHERE r.id = x.report_id AND r.kind = 'statistics') AS "ownAddress",
  a AS one,
  b AS other
FROM (
  SELECT c.*, f.period_end AS until FROM statistic_conflict c JOIN current_fact f ON f.id = c.fact_id
) x
JOIN place p ON p.code = x.place_code
JOIN indicator i ON i.id = x.indicator_id
JOIN figure a ON a.id = x.fact_id
JOIN figure b ON b.id = x.other_fact_id
ORDER BY x.place_code, x.indicator_id, a."reportId", a.start
