-- The reports of places that have several, statistics left out.
SELECT id FROM report
WHERE kind <> 'statistics' AND place_code IN (SELECT place_code FROM report GROUP BY place_code HAVING count(*) > 1)
ORDER BY id
