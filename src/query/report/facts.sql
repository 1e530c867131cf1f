-- The facts of the reports whose ids $ids lists, comma between them.
WITH
  wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
  asked AS (FROM current_fact WHERE report_id IN (FROM wanted))
SELECT * EXCLUDE (rules)
FROM figures_of('asked')
ORDER BY "reportId", start
