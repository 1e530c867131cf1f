-- How many reforms each report names in each policy domain, and how many of them no other place names.
SELECT
  report_id AS "reportId",
  domain,
  count(*)::INTEGER AS reforms,
  (count(*) FILTER (NOT shared))::INTEGER AS alone
FROM told_reform
GROUP BY report_id, domain
ORDER BY report_id, domain
