-- The figures that links are made between: every target, and what answers one or may contradict another report.
WITH placed AS (SELECT id, place_code FROM report WHERE place_code IS NOT NULL),
busy AS (SELECT place_code FROM placed GROUP BY place_code HAVING count(*) > 1),
aim AS (
  SELECT DISTINCT r.place_code, f.indicator_id
  FROM current_fact f
  JOIN placed r ON r.id = f.report_id
  WHERE f.role = 'target' AND f.indicator_id IS NOT NULL
)
SELECT
  f.id,
  f.report_id AS "reportId",
  r.place_code AS "placeCode",
  f.role,
  f.indicator_id AS "indicatorId",
  f.text,
  f.value,
  f.value_max AS "valueMax",
  f.unit,
  f.comparator,
  f.change,
  f.period_start AS "periodStart",
  f.period_end AS "periodEnd",
  f.deadline,
  f.cumulative,
  f.scope,
  f.is_part AS part,
  f.start_at AS start
FROM current_fact f
JOIN placed r ON r.id = f.report_id
WHERE f.role = 'target'
  OR f.role <> 'context'
  AND f.indicator_id IS NOT NULL
  AND (
    r.place_code IN (FROM busy)
    OR EXISTS (FROM aim WHERE aim.place_code = r.place_code AND aim.indicator_id = f.indicator_id)
  )
ORDER BY f.report_id, f.start_at
