-- The figures of the indicators whose ids $ids lists, comma between them, of every report that counts; without those that only set
-- the scene.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT f.* EXCLUDE (rules) RENAME ("reportId" AS report)
FROM counted_figure f
JOIN wanted ON wanted.id = f."indicatorId"
WHERE f.role <> 'context'
ORDER BY f."indicatorId", f."reportId", f.start
