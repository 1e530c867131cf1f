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
SELECT f.* EXCLUDE (sentence, rules), r.place_code AS "placeCode", r."isStatistic"
FROM figure f
JOIN placed r ON r.id = f."reportId"
WHERE r."isStatistic"
  AND f.role <> 'context'
  AND EXISTS (FROM told WHERE told.place_code = r.place_code AND told.indicator_id = f."indicatorId")
  OR NOT r."isStatistic" AND f.role = 'target'
  OR NOT r."isStatistic"
  AND f.role <> 'context'
  AND f."indicatorId" IS NOT NULL
  AND (
    r.place_code IN (FROM busy)
    OR EXISTS (FROM aim WHERE aim.place_code = r.place_code AND aim.indicator_id = f."indicatorId")
  )
ORDER BY r.place_code, f."reportId", f.start
