-- The figures of the indicators whose ids $ids lists, comma between them, of every report that counts; without those that only set
-- the scene.
WITH asked AS (
  FROM counted_fact WHERE role <> 'context' AND list_contains(string_split($ids, ','), indicator_id)
)
SELECT * EXCLUDE (rules) RENAME ("reportId" AS report)
FROM figures_of('asked')
ORDER BY "indicatorId", report, start
