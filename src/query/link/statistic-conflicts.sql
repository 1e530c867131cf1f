-- Figures of reports, or of other statistics, that statistics of the same place, indicator, scope and period exclude, each with what those say and where.
WITH x AS (
  -- Of the places whose codes $places lists; of all where it is null.
  FROM statistic_conflict WHERE $places IS NULL OR place_code IN (SELECT unnest(string_split($places, ',')))
),
told AS MATERIALIZED (FROM current_fact WHERE id IN (SELECT unnest([fact_id, other_fact_id]) FROM x)),
side AS (
  SELECT
    id, report_id AS "reportId", text, value, measure, change, start_at AS start, end_at AS "end",
    {start: source_start, "end": source_end} AS received
  FROM told
)
SELECT
  p.name AS place,
  i.name_zh AS indicator,
  coalesce(strftime(f.period_end, '%Y-%m-%d'), '') AS "periodEnd",
  (SELECT min(name) FROM report_file WHERE report_id = x.other_report_id) AS file,
  h.cell_address AS address,
  (SELECT min(name) FROM report_file WHERE report_id = x.report_id) AS "ownFile",
  -- Null for a figure of a report.
  (SELECT f.cell_address FROM report r WHERE r.id = x.report_id AND r.kind = 'statistics') AS "ownAddress",
  a AS one,
  b AS other
FROM x
JOIN place p ON p.code = x.place_code
JOIN indicator i ON i.id = x.indicator_id
JOIN told f ON f.id = x.fact_id
JOIN told h ON h.id = x.other_fact_id
JOIN side a ON a.id = x.fact_id
JOIN side b ON b.id = x.other_fact_id
ORDER BY x.place_code, x.indicator_id, a."reportId", a.start
