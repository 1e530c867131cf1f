-- Figures that two reports give differently: same place, indicator, unit, kind of figure, period and scope. A bound
-- (超400) and a value that it holds for (412) do not differ.
WITH comparable AS (
  SELECT
    r.place_code, p.name AS place, f.*,
    (f.indicator_id, f.unit, f.role, f.change, f.cumulative, f.is_part, f.period_start, f.period_end, f.scope) AS question,
    CASE f.comparator WHEN 'ge' THEN value WHEN 'gt' THEN value WHEN 'approx' THEN value - 0.1 * abs(value) END AS least,
    CASE f.comparator WHEN 'le' THEN value WHEN 'lt' THEN value WHEN 'approx' THEN value + 0.1 * abs(value) END AS most
  FROM current_fact f
  JOIN report r ON r.id = f.report_id
  JOIN place p ON p.code = r.place_code
  WHERE f.indicator_id IS NOT NULL AND f.period_end IS NOT NULL AND f.role <> 'context'
)
SELECT
  c.place,
  c.place_code AS "placeCode",
  c.indicator_id AS "indicatorId",
  c.indicator,
  c.unit,
  c.period_start AS "periodStart",
  c.period_end AS "periodEnd",
  c.scope,
  c.report_id AS "reportId",
  c.id AS "factId",
  c.start_at AS "start",
  c.end_at AS "end",
  c.source_start AS "sourceStart",
  c.source_end AS "sourceEnd",
  c.text,
  c.value,
  list_sort(list(DISTINCT o.text)) AS others
FROM comparable c
JOIN comparable o
  ON o.place_code = c.place_code
  AND o.question IS NOT DISTINCT FROM c.question
  AND o.report_id <> c.report_id
  AND (o.value, o.value_max) IS DISTINCT FROM (c.value, c.value_max)
  AND (c.comparator = 'eq' OR o.value < c.least OR o.value > c.most)
  AND (o.comparator = 'eq' OR c.value < o.least OR c.value > o.most)
GROUP BY ALL
ORDER BY c.place_code, c.indicator_id, c.period_end, c.report_id, c.start_at
