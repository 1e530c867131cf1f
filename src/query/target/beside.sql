-- The figures that stand beside the targets of slices: what they are rated by, and where their places stood before.
WITH
  wanted AS (SELECT unnest(string_split($keys, ',')) AS slice),
  beside AS (
    SELECT DISTINCT unnest([x.outcome_id, x.base_id]) AS id
    FROM target_outcome x
    JOIN current_fact t ON t.id = x.target_id
    JOIN wanted ON wanted.slice = t.domain OR wanted.slice = t.report_id
  ),
  asked AS (FROM current_fact WHERE id IN (FROM beside))
SELECT * EXCLUDE (rules) RENAME ("reportId" AS report)
FROM figures_of('asked')
ORDER BY report, start
