-- What each fact means now, found by its words: the n-th time that these words stand in this sentence.
SELECT
  f.report_id,
  f.id,
  s.text AS sentence,
  f.text,
  row_number() OVER (PARTITION BY f.report_id, s.text, f.text ORDER BY f.start_at) AS occurrence,
  to_json({
    value: f.value, valueMax: f.value_max, unit: f.unit, comparator: f.comparator, role: f.role, change: f.change,
    "from": f.from_value, indicator: f.indicator, indicatorId: f.indicator_id, family: f.family, domain: f.domain,
    periodStart: f.period_start, periodEnd: f.period_end, deadline: f.deadline, precision: f.deadline_precision,
    cumulative: f.cumulative, scope: f.scope, lead: f.lead, part: f.is_part
  })::VARCHAR AS meaning
FROM current_fact f
JOIN sentence s USING (report_id, sentence_index)
