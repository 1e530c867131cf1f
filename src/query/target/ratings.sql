-- The targets of the reports, or of the indicators, that $ids lists and beside which an outcome stands: each with its verdict
-- and the figures of that outcome, which a report may give more than once.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT
  x.target_id AS "targetId",
  x.verdict,
  list(s.id ORDER BY s.id) AS "ratedBy"
FROM target_outcome x
JOIN wanted ON wanted.id IN (x.report_id, x.indicator_id)
JOIN current_fact o ON o.id = x.outcome_id
JOIN current_fact s
  ON s.report_id = o.report_id
  AND s.indicator_id = o.indicator_id
  AND (s.value, s.unit, s.comparator, s.change, s.cumulative, s.is_part)
    = (o.value, o.unit, o.comparator, o.change, o.cumulative, o.is_part)
  AND s.value_max IS NOT DISTINCT FROM o.value_max
  AND s.yearly IS NOT DISTINCT FROM o.yearly
  AND s.scope IS NOT DISTINCT FROM o.scope
  AND s.period_start IS NOT DISTINCT FROM o.period_start
  AND s.period_end IS NOT DISTINCT FROM o.period_end
GROUP BY x.target_id, x.verdict
