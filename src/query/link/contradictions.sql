-- Pairs of figures in which two reports give one place, indicator, scope and period values that exclude each other.
SELECT
  p.name AS place,
  x.place_code AS "placeCode",
  x.kind,
  x.indicator_id AS "indicatorId",
  i.name_zh AS indicator,
  x.unit,
  a.period_start AS "periodStart",
  coalesce(a.deadline, a.period_end) AS "periodEnd",
  a.scope,
  {
    reportId: a.report_id, factId: a.id, text: a.text, value: x.value,
    start: a.start_at, "end": a.end_at, sourceStart: a.source_start, sourceEnd: a.source_end
  } AS one,
  {
    reportId: b.report_id, factId: b.id, text: b.text, value: x.other_value,
    start: b.start_at, "end": b.end_at, sourceStart: b.source_start, sourceEnd: b.source_end
  } AS other
FROM contradiction x
JOIN place p ON p.code = x.place_code
JOIN indicator i ON i.id = x.indicator_id
JOIN current_fact a ON a.id = x.fact_id
JOIN current_fact b ON b.id = x.other_fact_id
ORDER BY x.place_code, x.indicator_id, a.period_end, a.report_id, a.start_at, b.report_id
