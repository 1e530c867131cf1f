-- The policy domains, in the catalogue's order, with what the ledger holds of each.
WITH facts AS (
  SELECT domain, count(*)::INTEGER AS n, count(DISTINCT report_id)::INTEGER AS reports FROM counted_fact GROUP BY domain
),
reforms AS (SELECT domain, count(*)::INTEGER AS n FROM current_reform SEMI JOIN counted_report r ON r.id = current_reform.report_id GROUP BY domain)
SELECT
  domain.id,
  domain.name_zh AS "nameZh",
  domain.name_en AS "nameEn",
  coalesce(facts.n, 0) AS facts,
  coalesce(facts.reports, 0) AS reports,
  coalesce(reforms.n, 0) AS reforms
FROM domain
LEFT JOIN facts ON facts.domain = domain.id
LEFT JOIN reforms ON reforms.domain = domain.id
ORDER BY domain.position
