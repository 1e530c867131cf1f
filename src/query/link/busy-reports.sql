-- The reports of those places that have several, of those whose codes $places lists; statistics left out.
WITH wanted AS (SELECT unnest(string_split($places, ',')) AS code)
SELECT id FROM report
WHERE kind <> 'statistics'
  AND place_code IN (SELECT code FROM wanted)
  AND place_code IN (SELECT place_code FROM report GROUP BY place_code HAVING count(*) > 1)
ORDER BY id
