-- The figures of the reports whose ids $ids lists that may come near an entry of the catalogue which their report does not give.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
f AS (FROM current_fact WHERE role <> 'context' AND report_id IN (SELECT id FROM wanted)),
s AS (
  SELECT report_id, sentence_index, {start: start_at, "end": end_at, text: text} AS sentence
  FROM sentence
  WHERE report_id IN (SELECT id FROM wanted)
)
SELECT
  f.id, f.report_id AS "reportId", f.start_at AS start, s.sentence, f.indicator, f.indicator_id AS "indicatorId", f.unit, f.value,
  f.measure, f.change, f.role, f.is_part AS part
FROM f
JOIN s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
ORDER BY f.report_id, f.start_at
