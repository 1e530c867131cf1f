-- The figures of all reports of the places whose codes $places lists, comma between them, or whose ids $reports lists.
SELECT f.* EXCLUDE (rules), r.place_code AS place, r.year
FROM figure f
JOIN report r ON r.id = f."reportId"
WHERE r.place_code IN (SELECT unnest(string_split($places, ','))) OR r.id IN (SELECT unnest(string_split($reports, ',')))
ORDER BY f."reportId", f.start
