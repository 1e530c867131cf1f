-- The facts of the reports whose ids $ids lists, comma between them. `lead` is the body that leads the task: the one
-- named with the fact, else the next one named in its paragraph.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
led AS (
  SELECT f.id, arg_min(a.unit, (NOT (a.start_at <= f.start_at AND f.end_at <= a.end_at), a.end_at < f.start_at, a.position)) AS lead
  FROM current_fact f
  JOIN wanted ON wanted.id = f.report_id
  JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
  JOIN assignment a ON a.report_id = f.report_id
  JOIN sentence t ON t.report_id = a.report_id AND t.sentence_index = a.sentence_index AND t.paragraph = s.paragraph
  GROUP BY f.id
)
SELECT
  f.report_id AS "reportId",
  f.id,
  f.start_at AS start,
  f.end_at AS "end",
  f.source_start AS "sourceStart",
  f.source_end AS "sourceEnd",
  f.text,
  s.start_at AS "sentenceStart",
  s.end_at AS "sentenceEnd",
  s.text AS sentence,
  f.section_index AS section,
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
  f.period_start AS "periodStart",
  f.period_end AS "periodEnd",
  f.deadline AS "deadlineDate",
  f.deadline_precision AS "deadlinePrecision",
  f.deadline_text AS "deadlineText",
  f.cumulative,
  f.scope,
  f.confidence,
  f.rules,
  f.status,
  led.lead
FROM current_fact f
JOIN wanted ON wanted.id = f.report_id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
LEFT JOIN led ON led.id = f.id
ORDER BY f.report_id, f.start_at
