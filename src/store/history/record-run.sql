INSERT INTO run
SELECT
  $run,
  $started::TIMESTAMP,
  $finished::TIMESTAMP,
  $version,
  $digest,
  $corrections,
  $files,
  (SELECT count(*) FROM unread_file),
  count(*) FILTER (action = 'added'),
  count(*) FILTER (action = 'changed'),
  count(*) FILTER (action = 'withdrawn'),
  coalesce(sum(facts_added), 0),
  coalesce(sum(facts_changed), 0),
  coalesce(sum(facts_withdrawn), 0),
  coalesce(sum(facts_reanchored), 0),
  (SELECT list(column_name) FROM duckdb_columns() WHERE table_name = 'figure' AND schema_name = 'main')
FROM history
WHERE run_id = $run
