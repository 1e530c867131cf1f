-- Of a report that came whole its facts are as many as it has: they are not looked at one by one.
INSERT INTO history
WITH changes AS (
  SELECT
    report_id,
    count(*) FILTER (action = 'added') AS added,
    count(*) FILTER (action = 'changed') AS changed,
    count(*) FILTER (action = 'withdrawn') AS withdrawn,
    count(*) FILTER (action = 're-anchored') AS reanchored
  FROM fact_pair
  GROUP BY report_id
)
SELECT
  $run,
  CASE WHEN p.before_id IS NULL THEN 'added' WHEN p.after_id IS NULL THEN 'withdrawn' ELSE 'changed' END,
  p.id,
  CASE WHEN p.after_id IS DISTINCT FROM p.before_id AND p.after_id IS NOT NULL THEN p.before_id END,
  CASE WHEN p.after_id IS NULL THEN b.place_code ELSE a.place_code END,
  CASE WHEN p.after_id IS NULL THEN b.place_name ELSE a.place_name END,
  CASE WHEN p.after_id IS NULL THEN b.year ELSE a.year END,
  CASE WHEN p.after_id IS NULL THEN b.title ELSE a.title END,
  coalesce(a.file_name, b.file_name),
  coalesce(b.facts, 0),
  coalesce(a.facts, 0),
  CASE WHEN p.before_id IS NULL THEN coalesce(a.facts, 0) ELSE coalesce(c.added, 0) END,
  coalesce(c.changed, 0),
  coalesce(c.withdrawn, 0),
  coalesce(c.reanchored, 0),
  coalesce(a.description, b.description) ->> 'kind'
FROM report_pair p
LEFT JOIN report_before b ON b.id = p.before_id
LEFT JOIN report_after a ON a.id = p.after_id
LEFT JOIN changes c ON c.report_id = p.id
WHERE p.before_id IS DISTINCT FROM p.after_id OR a.description <> b.description OR c.report_id IS NOT NULL
ORDER BY p.id
