-- The reforms that the reports of slices name: of the policy domains and of the reports whose ids $keys lists, comma
-- between them. `shared` says that another place names it too, here or in other words.
WITH wanted AS (SELECT unnest(string_split($keys, ',')) AS slice),
common AS (
  SELECT m.report_id, m.start_at, m.end_at, m.name
  FROM reform_member m
  JOIN reform_cluster c ON c.key = m.cluster_key
  WHERE c.places > 1
),
names AS (SELECT DISTINCT name FROM common)
SELECT
  wanted.slice,
  f.report_id AS report,
  f.start_at AS start,
  f.end_at AS "end",
  f.name,
  f.domain,
  EXISTS (SELECT 1 FROM names WHERE names.name = f.name)
    OR EXISTS (
      SELECT 1 FROM common c WHERE c.report_id = f.report_id AND c.start_at < f.end_at AND c.end_at > f.start_at
    ) AS shared
FROM reform f
JOIN wanted ON wanted.slice = f.domain OR wanted.slice = f.report_id
ORDER BY wanted.slice, f.report_id, f.position
