-- The figures of the indicators whose ids $ids lists, comma between them, of every report that counts; without those that only set
-- the scene.
WITH
  wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
  asked AS (FROM counted_fact WHERE role <> 'context' AND indicator_id IN (FROM wanted))
SELECT * EXCLUDE (rules) RENAME ("reportId" AS report)
FROM figures_of('asked')
ORDER BY "indicatorId", report, start
