-- What targets are of, with how many places promise it: by entry of the catalogue and by the year that they are for.
SELECT
  f.indicator_id AS "indicatorId",
  f.family,
  f.domain,
  year(coalesce(f.deadline, f.period_end))::INTEGER AS due,
  count(*)::INTEGER AS targets,
  count(DISTINCT coalesce(r.place_code, r.id))::INTEGER AS places
FROM counted_fact f
JOIN counted_report r ON r.id = f.report_id
WHERE f.role = 'target'
GROUP BY ALL
ORDER BY places DESC, targets DESC, f.indicator_id, f.family, f.domain, due
