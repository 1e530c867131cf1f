-- The facts of the reports of a place and year, as they were read, with their sentences.
SELECT
  f.id,
  f.report_id AS "reportId",
  f.start_at AS "start",
  f.end_at AS "end",
  f.source_start AS "sourceStart",
  f.source_end AS "sourceEnd",
  s.text AS sentence,
  s.start_at AS "sentenceStart",
  s.source_start AS "sentenceSourceStart",
  s.source_end AS "sentenceSourceEnd",
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
  CASE WHEN f.period_start IS NOT NULL THEN {start: f.period_start, "end": f.period_end} END AS period,
  CASE WHEN f.deadline IS NOT NULL
    THEN {date: f.deadline, precision: f.deadline_precision, text: f.deadline_text} END AS deadline,
  f.cumulative,
  f.scope,
  f.lead,
  f.is_part AS part
FROM fact f
JOIN report r ON r.id = f.report_id
JOIN sentence s USING (report_id, sentence_index)
WHERE list_contains($codes, r.place_code) AND r.year = $year
ORDER BY f.id
