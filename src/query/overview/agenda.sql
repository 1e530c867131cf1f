-- The headline number of reforms of each report that states one: what it did before what it plans, of the whole place
-- before a part of it, the largest first.
SELECT
  f.report_id AS "reportId",
  f.id AS "factId",
  f.start_at AS start,
  f.end_at AS "end",
  f.text,
  f.value,
  f.value_max AS "valueMax",
  f.unit,
  f.comparator,
  f.role,
  f.indicator
FROM current_fact f
WHERE f.family = 'reform-agenda' AND f.role IN ('reform_count', 'target') AND f.unit IN ('项', '个', '件', '条')
QUALIFY row_number() OVER (
  PARTITION BY f.report_id
  ORDER BY f.role = 'target', f.scope IS NOT NULL, f.value DESC, f.start_at
) = 1
ORDER BY f.value DESC, f.report_id
