-- The figures that links are made between: every target, and what answers one or may contradict another report. Of statistics,
-- those of which a report of their place says something, or another file of statistics. Of the places whose codes $places lists.
WITH wanted AS (SELECT unnest(string_split($places, ',')) AS code),
placed AS (
  SELECT id, place_code, kind = 'statistics' AS "isStatistic" FROM report WHERE place_code IN (SELECT code FROM wanted)
),
busy AS (SELECT place_code FROM placed GROUP BY place_code HAVING count(*) > 1),
aim AS (
  SELECT DISTINCT r.place_code, f.indicator_id
  FROM current_fact f
  JOIN placed r ON r.id = f.report_id
  WHERE f.role = 'target' AND f.indicator_id IS NOT NULL
),
told AS (
  SELECT r.place_code, f.indicator_id
  FROM current_fact f
  JOIN placed r ON r.id = f.report_id
  WHERE f.indicator_id IS NOT NULL
  GROUP BY ALL
  HAVING bool_or(NOT r."isStatistic") OR count(DISTINCT r.id) > 1
)
-- What of a figure links ask, and not its sentence: to join all with theirs takes longer than all else.
SELECT
  f.id, f.report_id AS "reportId", f.start_at AS start, f.text, f.value, f.value_max AS "valueMax", f.unit, f.comparator, f.role,
  f.change, f.measure, f.indicator_id AS "indicatorId",
  CASE WHEN f.period_end IS NOT NULL THEN {start: f.period_start, "end": f.period_end} END AS period,
  CASE WHEN f.deadline IS NOT NULL
    THEN {date: f.deadline, precision: f.deadline_precision, text: f.deadline_text} END AS deadline,
  f.cumulative, f.yearly, f.scope, f.is_part AS part, f.field, f.field_group AS "fieldGroup", f.field_area AS "fieldArea", f.doubts,
  r.place_code AS "placeCode", r."isStatistic"
FROM current_fact f
JOIN placed r ON r.id = f.report_id
WHERE r."isStatistic"
  AND f.role <> 'context'
  AND EXISTS (FROM told WHERE told.place_code = r.place_code AND told.indicator_id = f.indicator_id)
  OR NOT r."isStatistic" AND f.role = 'target'
  OR NOT r."isStatistic"
  AND f.role <> 'context'
  AND f.indicator_id IS NOT NULL
  AND (
    r.place_code IN (FROM busy)
    OR EXISTS (FROM aim WHERE aim.place_code = r.place_code AND aim.indicator_id = f.indicator_id)
  )
ORDER BY r.place_code, f.report_id, f.start_at
