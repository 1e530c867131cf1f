-- Who gives figures of each entry of the catalogue, for entries that some report gives, in the catalogue's order.
-- Figures that only set the scene (role context) compare with nothing and do not count.
WITH given AS (
  SELECT
    f.indicator_id, f.role, f.unit, r.kind, coalesce(r.place_code, r.id) AS place, p.level,
    year(f.period_end) AS period_year
  FROM counted_fact f
  JOIN report r ON r.id = f.report_id
  LEFT JOIN place p ON p.code = r.place_code
  WHERE f.indicator_id IS NOT NULL AND f.role <> 'context'
)
SELECT
  i.id,
  i.measure,
  mode(g.unit ORDER BY g.unit) AS unit,
  count(*) FILTER (g.role <> 'target')::INTEGER AS actual,
  count(*) FILTER (g.role = 'target')::INTEGER AS targets,
  count(DISTINCT g.place)::INTEGER AS places,
  count(DISTINCT g.place) FILTER (g.kind IS DISTINCT FROM 'statistics')::INTEGER AS reporting,
  count(DISTINCT g.place) FILTER (g.kind = 'statistics')::INTEGER AS "inStatistics",
  count(DISTINCT g.place) FILTER (g.level = 'province')::INTEGER AS provinces,
  count(DISTINCT g.place) FILTER (g.level = 'prefecture')::INTEGER AS prefectures,
  count(DISTINCT g.place) FILTER (g.level = 'county')::INTEGER AS counties,
  min(g.period_year)::INTEGER AS "firstYear",
  max(g.period_year)::INTEGER AS "lastYear"
FROM given g
JOIN indicator i ON i.id = g.indicator_id
GROUP BY i.id, i.measure, i.position
ORDER BY i.position
