-- Every target beside the outcome that answers it, with its verdict.
SELECT
  x.target_id AS "targetId",
  x.report_id AS "reportId",
  x.place_code AS "placeCode",
  p.short_name AS place,
  x.indicator_id AS "indicatorId",
  t.indicator,
  x.verdict,
  x.reason,
  x.due,
  x.unit,
  t.text,
  t.comparator,
  x.value,
  x.tolerance,
  t.lead,
  t.scope,
  t.start_at AS start,
  t.end_at AS "end",
  x.outcome_id AS "outcomeId",
  o.report_id AS "outcomeReportId",
  o.text AS "outcomeText",
  o.comparator AS "outcomeComparator",
  x.outcome_value AS "outcomeValue",
  o.period_start AS "outcomePeriodStart",
  o.period_end AS "outcomePeriodEnd",
  x.difference,
  x.base_id AS "baseId",
  b.report_id AS "baseReportId",
  b.text AS "baseText",
  b.comparator AS "baseComparator",
  x.base_value AS "baseValue",
  b.period_start AS "basePeriodStart",
  b.period_end AS "basePeriodEnd"
FROM target_outcome x
JOIN current_fact t ON t.id = x.target_id
JOIN place p ON p.code = x.place_code
LEFT JOIN current_fact o ON o.id = x.outcome_id
LEFT JOIN current_fact b ON b.id = x.base_id
ORDER BY x.place_code, x.due NULLS LAST, x.report_id, t.start_at
