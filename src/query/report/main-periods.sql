-- The period that most figures of each report are of: of what was done, and of what is promised.
SELECT
  report_id AS "reportId",
  role = 'target' AS promised,
  period_start AS start,
  period_end AS "end"
FROM current_fact
WHERE role <> 'context' AND period_start IS NOT NULL AND period_end IS NOT NULL
GROUP BY report_id, role = 'target', period_start, period_end
QUALIFY row_number() OVER (
  PARTITION BY report_id, role = 'target'
  ORDER BY count(*) DESC, period_end DESC, period_start DESC
) = 1
ORDER BY report_id, promised
