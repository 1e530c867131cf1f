-- The indicator catalogue, in its order, with what the ledger holds of each entry.
WITH facts AS (
  SELECT indicator_id, count(*)::INTEGER AS n, count(DISTINCT report_id)::INTEGER AS reports
  FROM counted_fact
  WHERE indicator_id IS NOT NULL
  GROUP BY indicator_id
)
SELECT
  i.* EXCLUDE (position),
  coalesce(facts.n, 0) AS facts,
  coalesce(facts.reports, 0) AS reports
FROM catalogue_entry i
LEFT JOIN facts ON facts.indicator_id = i.id
ORDER BY i.position
