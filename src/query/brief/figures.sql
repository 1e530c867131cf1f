-- The figures of all reports of the places whose codes $places lists, comma between them, or whose ids $reports lists.
WITH
  -- Asked anew wherever it is named: only then do scans know which ids pass, and unpack nothing of other reports.
  told AS NOT MATERIALIZED (
    SELECT id, place_code, year
    FROM report
    WHERE list_contains(string_split($places, ','), place_code) OR list_contains(string_split($reports, ','), id)
  ),
  theirs AS (FROM sentence WHERE report_id IN (SELECT id FROM told)),
  asked AS (FROM current_fact WHERE report_id IN (SELECT id FROM told))
SELECT f.* EXCLUDE (rules), told.place_code AS place, told.year
FROM figures_of('asked', sentences := 'theirs') f
JOIN told ON told.id = f."reportId"
ORDER BY f."reportId", f.start
