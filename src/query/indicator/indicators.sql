-- The indicator catalogue, in its order, with what the ledger holds of each entry.
WITH facts AS (
  SELECT indicator_id, count(*)::INTEGER AS n, count(DISTINCT report_id)::INTEGER AS reports
  FROM current_fact
  WHERE indicator_id IS NOT NULL
  GROUP BY indicator_id
)
SELECT
  i.id,
  i.family,
  i.domain,
  i.name_zh AS "nameZh",
  i.name_en AS "nameEn",
  coalesce(i.definition_zh, '') AS "definitionZh",
  coalesce(i.definition_en, '') AS "definitionEn",
  i.unit_class AS "unitClass",
  i.polarity,
  i.standing,
  i.sign,
  i.phrases,
  i.source,
  coalesce(facts.n, 0) AS facts,
  coalesce(facts.reports, 0) AS reports
FROM indicator i
LEFT JOIN facts ON facts.indicator_id = i.id
ORDER BY i.position
