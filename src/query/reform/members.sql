-- Where reports of two places or more name the same reform, by reform and year.
SELECT
  m.cluster_key AS key,
  m.report_id AS "reportId",
  p.short_name AS place,
  r.place_code AS "placeCode",
  coalesce(r.year, year(r.published))::INTEGER AS year,
  m.how,
  m.is_first AS first,
  m.name,
  s.text AS sentence,
  s.start_at AS "sentenceStart",
  m.start_at AS start,
  m.end_at AS "end",
  m.source_start AS "sourceStart",
  m.source_end AS "sourceEnd"
FROM reform_member m
JOIN reform_cluster c ON c.key = m.cluster_key
JOIN report r ON r.id = m.report_id
JOIN sentence s ON s.report_id = m.report_id AND s.sentence_index = m.sentence_index
LEFT JOIN place p ON p.code = r.place_code
WHERE c.places > 1
ORDER BY c.is_branded DESC, c.places DESC, c.key, m.position
