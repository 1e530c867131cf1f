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
LEFT JOIN report_version v ON v.report_id = f.report_id
JOIN wanted ON wanted.slice = f.report_id OR v.report_id IS NULL AND wanted.slice = f.domain
ORDER BY wanted.slice, f.report_id, f.position
