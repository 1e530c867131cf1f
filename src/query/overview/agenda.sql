-- The headline number of reforms of each report that states one: what it did before what it plans, of the whole place
-- before a part of it, the largest first.
WITH headline AS (
  FROM counted_fact
  WHERE family = 'reform-agenda' AND role IN ('reform_count', 'target') AND unit IN ('项', '个', '件', '条')
  QUALIFY row_number() OVER (PARTITION BY report_id ORDER BY role = 'target', scope IS NOT NULL, value DESC, start_at) = 1
)
FROM figures_of('headline')
ORDER BY value DESC, "reportId"
