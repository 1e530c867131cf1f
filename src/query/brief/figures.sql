-- The figures of all reports of the places whose codes $places lists, comma between them, or whose ids $reports lists.
WITH
  told AS (
    FROM report
    WHERE place_code IN (SELECT unnest(string_split($places, ','))) OR id IN (SELECT unnest(string_split($reports, ',')))
  ),
  asked AS (FROM current_fact WHERE report_id IN (SELECT id FROM told))
SELECT f.* EXCLUDE (rules), told.place_code AS place, told.year
FROM figures_of('asked') f
JOIN told ON told.id = f."reportId"
ORDER BY f."reportId", f.start
