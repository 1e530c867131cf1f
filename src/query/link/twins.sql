-- The reports of the places whose codes $places lists that have another of their year beside them, with what tells versions.
WITH wanted AS (SELECT unnest(string_split($places, ',')) AS code),
twin AS (
  SELECT id, place_code, coalesce(year, year(published))::INTEGER AS year, published, clean_text
  FROM report
  WHERE kind <> 'statistics' AND place_code IN (SELECT code FROM wanted)
  QUALIFY count(*) OVER (PARTITION BY place_code, coalesce(year, year(published))) > 1
),
told AS (
  SELECT report_id, count(*)::INTEGER AS facts
  FROM current_fact
  WHERE report_id IN (SELECT id FROM twin)
  GROUP BY report_id
)
SELECT id, place_code AS "placeCode", year, published, coalesce(facts, 0) AS facts, clean_text AS clean
FROM twin
LEFT JOIN told ON told.report_id = twin.id
ORDER BY id
