-- The reports of places that have several.
SELECT id FROM report
WHERE place_code IN (SELECT place_code FROM report GROUP BY place_code HAVING count(*) > 1)
ORDER BY id
