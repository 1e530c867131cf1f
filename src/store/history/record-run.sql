INSERT INTO run BY NAME
SELECT
  $run AS id,
  $started::TIMESTAMP AS started_at,
  $finished::TIMESTAMP AS finished_at,
  $version AS version,
  $digest AS digest_version,
  $corrections AS corrections_version,
  $extractions AS extractions_version,
  $files AS files_read,
  (SELECT count(*) FROM unread_file) AS files_unread,
  count(*) FILTER (action = 'added') AS reports_added,
  count(*) FILTER (action = 'changed') AS reports_changed,
  count(*) FILTER (action = 'withdrawn') AS reports_withdrawn,
  coalesce(sum(facts_added), 0) AS facts_added,
  coalesce(sum(facts_changed), 0) AS facts_changed,
  coalesce(sum(facts_withdrawn), 0) AS facts_withdrawn,
  coalesce(sum(facts_reanchored), 0) AS facts_reanchored,
  (SELECT list(column_name) FROM duckdb_columns() WHERE table_name = 'figure' AND schema_name = 'main') AS fields
FROM history
WHERE run_id = $run AND kind <> 'statistics'
