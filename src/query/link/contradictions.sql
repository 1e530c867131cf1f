-- Pairs of figures in which two reports give one place, indicator, scope and period values that exclude each other.
WITH x AS (
  -- Of the places whose codes $places lists; of all where it is null.
  FROM contradiction WHERE $places IS NULL OR place_code IN (SELECT unnest(string_split($places, ',')))
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
  x.place_code AS "placeCode",
  x.kind,
  x.indicator_id AS "indicatorId",
  i.name_zh AS indicator,
  x.unit,
  f.period_start AS "periodStart",
  coalesce(f.deadline, f.period_end) AS "periodEnd",
  f.scope,
  x.value,
  x.other_value AS "otherValue",
  a AS one,
  b AS other
FROM x
JOIN place p ON p.code = x.place_code
JOIN indicator i ON i.id = x.indicator_id
JOIN told f ON f.id = x.fact_id
JOIN side a ON a.id = x.fact_id
JOIN side b ON b.id = x.other_fact_id
ORDER BY x.place_code, x.indicator_id, f.period_end, a."reportId", a.start, b."reportId"
