-- The targets of slices, with what became of them: of the policy domains and of the reports whose ids $keys lists, comma
-- between them; of a domain those of reports that count. A report of an unknown place has no row in target_outcome: nothing can be set beside its targets.
WITH
  wanted AS (SELECT unnest(string_split($keys, ',')) AS slice),
  asked AS (
    FROM current_fact
    WHERE role = 'target' AND (report_id IN (FROM wanted) OR domain IN (FROM wanted))
      AND report_id NOT IN (SELECT id FROM statistic)
  )
SELECT
  wanted.slice,
  f.* EXCLUDE (rules) RENAME ("reportId" AS report),
  i.sign,
  i.standing,
  i.base AS "takenOver",
  coalesce(x.verdict, 'cannot-be-rated') AS verdict,
  x.reason,
  x.outcome_id AS "outcomeId",
  x.base_id AS "baseId",
  x.difference
FROM figures_of('asked') f
LEFT JOIN report_version v ON v.report_id = f."reportId"
JOIN wanted ON wanted.slice = f."reportId" OR v.report_id IS NULL AND wanted.slice = f.domain
LEFT JOIN indicator i ON i.id = f."indicatorId"
LEFT JOIN target_outcome x ON x.target_id = f.id
ORDER BY wanted.slice, f."reportId", f.start
