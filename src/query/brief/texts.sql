-- The text of each report of the places whose codes $places lists, comma between them, or whose ids $reports lists.
SELECT id AS "reportId", place_code AS place, year, clean_text AS text
FROM report
WHERE place_code IN (SELECT unnest(string_split($places, ','))) OR id IN (SELECT unnest(string_split($reports, ',')))
ORDER BY id
