-- The figures that were read with the least confidence, those that a person has not looked at.
SELECT
  f.id,
  f.report_id AS "reportId",
  f.start_at AS start,
  f.end_at AS "end",
  s.start_at AS "sentenceStart",
  s.text AS sentence,
  f.indicator,
  f.confidence,
  f.rules
FROM current_fact f
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
WHERE f.status = 'read' AND f.confidence < 0.7
ORDER BY f.confidence, f.report_id, f.start_at
LIMIT 100
