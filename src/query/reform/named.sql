-- The reforms that the reports of slices name: of the policy domains and of the reports whose ids $keys lists, comma
-- between them.
WITH wanted AS (SELECT unnest(string_split($keys, ',')) AS slice)
SELECT
  wanted.slice,
  f.report_id AS report,
  f.start_at AS start,
  f.end_at AS "end",
  f.name,
  f.domain,
  f.shared
FROM told_reform f
JOIN wanted ON wanted.slice = f.domain OR wanted.slice = f.report_id
ORDER BY wanted.slice, f.report_id, f.position
