-- How many reforms each report names in each policy domain, and how many of them no other place names.
WITH common AS (
  SELECT m.report_id, m.start_at, m.end_at, m.name
  FROM reform_member m
  JOIN reform_cluster c ON c.key = m.cluster_key
  WHERE c.places > 1
),
names AS (SELECT DISTINCT name FROM common),
marked AS (
  SELECT
    f.report_id,
    f.domain,
    EXISTS (SELECT 1 FROM names WHERE names.name = f.name)
      OR EXISTS (
        SELECT 1 FROM common c WHERE c.report_id = f.report_id AND c.start_at < f.end_at AND c.end_at > f.start_at
      ) AS shared
  FROM reform f
)
SELECT
  report_id AS "reportId",
  domain,
  count(*)::INTEGER AS reforms,
  (count(*) FILTER (NOT shared))::INTEGER AS alone
FROM marked
GROUP BY report_id, domain
ORDER BY report_id, domain
