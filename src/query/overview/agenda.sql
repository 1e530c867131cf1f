-- The headline number of reforms of each report that states one: what it did before what it plans, of the whole place
-- before a part of it, the largest first.
SELECT f.*
FROM counted_figure f
WHERE family = 'reform-agenda' AND role IN ('reform_count', 'target') AND unit IN ('项', '个', '件', '条')
QUALIFY row_number() OVER (PARTITION BY "reportId" ORDER BY role = 'target', scope IS NOT NULL, value DESC, start) = 1
ORDER BY value DESC, "reportId"
