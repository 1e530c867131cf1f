-- What share of the figures a person has looked at: by place, by indicator, and of the ledger as a whole.
-- What a person has withdrawn was looked at as well, and is no figure any more.
WITH looked_at AS (
  SELECT report_id, indicator_id, status FROM counted_fact
  UNION ALL
  SELECT f.report_id, c.indicator_id, c.status
  FROM corrected_fact c
  JOIN fact f ON f.id = c.fact_id
  ANTI JOIN report_version v ON v.report_id = f.report_id
  WHERE c.status = 'withdrawn'
),
share AS (
  SELECT
    CASE WHEN grouping(r.place_code) = 0 THEN 'place' WHEN grouping(f.indicator_id) = 0 THEN 'indicator' ELSE 'all' END AS "by",
    r.place_code,
    f.indicator_id,
    count(*)::INTEGER AS facts,
    count(*) FILTER (f.status = 'confirmed')::INTEGER AS confirmed,
    count(*) FILTER (f.status IN ('corrected', 'added'))::INTEGER AS corrected,
    count(*) FILTER (f.status = 'withdrawn')::INTEGER AS withdrawn
  FROM looked_at f
  JOIN report r ON r.id = f.report_id
  GROUP BY GROUPING SETS ((r.place_code), (f.indicator_id), ())
)
SELECT
  s."by",
  coalesce(s.place_code, s.indicator_id, '') AS id,
  coalesce(l.short_name, i.name_zh) AS "nameZh",
  coalesce(l.latin, i.name_en) AS "nameEn",
  s.facts,
  s.confirmed,
  s.corrected,
  s.withdrawn
FROM share s
LEFT JOIN place_label l ON l.code = s.place_code
LEFT JOIN indicator i ON i.id = s.indicator_id
ORDER BY s."by", (s.confirmed + s.corrected + s.withdrawn) / s.facts DESC, s.facts DESC, id
