-- The figures that stand beside the targets of slices: what they are rated by, and where their places stood before.
WITH
  rated AS (
    SELECT id FROM current_fact WHERE list_contains(string_split($keys, ','), report_id)
    UNION ALL
    SELECT id FROM current_fact WHERE list_contains(string_split($keys, ','), domain)
  ),
  beside AS (
    SELECT DISTINCT unnest([outcome_id, base_id]) AS id FROM target_outcome WHERE target_id IN (FROM rated)
  ),
  asked AS (FROM current_fact WHERE id IN (FROM beside))
SELECT * EXCLUDE (rules) RENAME ("reportId" AS report)
FROM figures_of('asked')
ORDER BY report, start
