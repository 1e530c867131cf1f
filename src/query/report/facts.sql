-- The facts of the reports whose ids $ids lists, comma between them.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
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
  f.status,
  f.lead,
  f.is_part AS part
FROM current_fact f
JOIN wanted ON wanted.id = f.report_id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
ORDER BY f.report_id, f.start_at
