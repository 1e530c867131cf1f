-- The targets of slices, with what became of them: of the policy domains and of the reports whose ids $keys lists, comma
-- between them; of a domain those of reports that count. A report of an unknown place has no row in target_outcome: nothing can be set beside its targets.
WITH
  of_report AS (
    WITH
      theirs AS (FROM sentence WHERE list_contains(string_split($keys, ','), report_id)),
      asked AS (
        SELECT report_id AS slice, *
        FROM current_fact
        WHERE role = 'target' AND list_contains(string_split($keys, ','), report_id)
      )
    FROM figures_of('asked', sentences := 'theirs')
  ),
  of_domain AS (
    WITH asked AS (
      SELECT domain AS slice, *
      FROM counted_fact
      WHERE role = 'target' AND list_contains(string_split($keys, ','), domain)
    )
    FROM figures_of('asked')
  )
SELECT
  f.* EXCLUDE (rules) RENAME ("reportId" AS report),
  i.sign,
  i.standing,
  i.base AS "takenOver",
  coalesce(x.verdict, 'cannot-be-rated') AS verdict,
  x.reason,
  x.outcome_id AS "outcomeId",
  x.base_id AS "baseId",
  x.difference
FROM (FROM of_report UNION ALL FROM of_domain) f
LEFT JOIN indicator i ON i.id = f."indicatorId"
LEFT JOIN target_outcome x ON x.target_id = f.id
WHERE f."reportId" NOT IN (SELECT id FROM statistic)
ORDER BY f.slice, f."reportId", f.start
