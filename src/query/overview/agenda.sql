-- The headline number of reforms of each report that states one: what it did before what it plans, of the whole place
-- before a part of it, the largest first.
WITH
  -- Ids are picked first: to sort whole facts takes many times as long.
  picked AS (
    SELECT arg_min(id, (role = 'target', scope IS NOT NULL, -value, start_at))
    FROM counted_fact
    WHERE family = 'reform-agenda' AND role IN ('reform_count', 'target') AND unit IN ('项', '个', '件', '条')
    GROUP BY report_id
  ),
  headline AS (FROM current_fact WHERE id IN (FROM picked))
FROM figures_of('headline')
ORDER BY value DESC, "reportId"
