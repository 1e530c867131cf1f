-- The targets of slices, with what became of them: of the policy domains and of the reports whose ids $keys lists, comma
-- between them. A report of an unknown place has no row in target_outcome: nothing can be set beside its targets.
WITH wanted AS (SELECT unnest(string_split($keys, ',')) AS slice)
SELECT
  wanted.slice,
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
  f.indicator_id AS "indicatorId",
  f.family,
  f.domain,
  i.measure,
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
  f.status,
  coalesce(x.verdict, 'cannot-be-rated') AS verdict,
  x.reason,
  x.outcome_id AS "outcomeId",
  x.base_id AS "baseId"
FROM current_fact f
JOIN wanted ON wanted.slice = f.domain OR wanted.slice = f.report_id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
LEFT JOIN indicator i ON i.id = f.indicator_id
LEFT JOIN target_outcome x ON x.target_id = f.id
WHERE f.role = 'target'
ORDER BY wanted.slice, f.report_id, f.start_at
