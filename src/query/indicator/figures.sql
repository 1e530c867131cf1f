-- The figures of the indicators whose ids $ids lists, comma between them, of every report; without those that only set
-- the scene.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT
  f.indicator_id AS "indicatorId",
  f.id,
  f.report_id AS report,
  f.start_at AS start,
  f.end_at AS "end",
  f.text,
  s.start_at AS "sentenceStart",
  s.text AS sentence,
  f.value,
  f.value_max AS "valueMax",
  f.unit,
  f.comparator,
  f.role,
  f.change,
  f.from_value AS "from",
  f.indicator,
  f.period_start AS "periodStart",
  f.period_end AS "periodEnd",
  f.deadline AS "deadlineDate",
  f.deadline_precision AS "deadlinePrecision",
  f.deadline_text AS "deadlineText",
  f.cumulative,
  f.scope,
  f.lead,
  f.is_part AS part,
  f.confidence,
  f.status
FROM current_fact f
JOIN wanted ON wanted.id = f.indicator_id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
WHERE f.role <> 'context'
ORDER BY f.indicator_id, f.report_id, f.start_at
