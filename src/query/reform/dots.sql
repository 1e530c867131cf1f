-- Where reports of two places or more name the same reform, by reform and year, without the sentences.
SELECT
  m.cluster_key AS key,
  m.report_id AS "reportId",
  coalesce(r.year, year(r.published))::INTEGER AS year,
  m.how,
  m.is_first AS first,
  m.name,
  m.start_at AS start,
  m.end_at AS "end"
FROM reform_member m
JOIN reform_cluster c ON c.key = m.cluster_key
JOIN report r ON r.id = m.report_id
WHERE c.places > 1
ORDER BY c.is_branded DESC, c.places DESC, c.key, m.position
