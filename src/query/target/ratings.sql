-- The targets of the reports, or of the indicators, that $ids lists and beside which an outcome stands: each with its verdict
-- and the figures of that outcome, which a report may give more than once.
WITH
  wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
  rated AS MATERIALIZED (
    SELECT target_id, verdict, outcome_id
    FROM target_outcome
    WHERE outcome_id IS NOT NULL AND (report_id IN (FROM wanted) OR indicator_id IN (FROM wanted))
  ),
  outcome AS MATERIALIZED (FROM current_fact WHERE id IN (SELECT outcome_id FROM rated)),
  same AS (
    SELECT o.id AS outcome_id, s.id
    FROM outcome o
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
  )
SELECT rated.target_id AS "targetId", rated.verdict, list(same.id ORDER BY same.id) AS "ratedBy"
FROM rated
JOIN same USING (outcome_id)
GROUP BY rated.target_id, rated.verdict
