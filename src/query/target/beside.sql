-- The figures that stand beside the targets of slices: what they are rated by, and where their places stood before.
WITH wanted AS (SELECT unnest(string_split($keys, ',')) AS slice),
beside AS (
  SELECT DISTINCT unnest([x.outcome_id, x.base_id]) AS id
  FROM target_outcome x
  JOIN current_fact t ON t.id = x.target_id
  JOIN wanted ON wanted.slice = t.domain OR wanted.slice = t.report_id
)
SELECT
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
FROM beside
JOIN current_fact f ON f.id = beside.id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
ORDER BY f.report_id, f.start_at
