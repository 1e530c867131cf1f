-- The facts of the reports whose ids $ids lists, comma between them.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT f.* EXCLUDE (rules)
FROM figure f
JOIN wanted ON wanted.id = f."reportId"
ORDER BY f."reportId", f.start
