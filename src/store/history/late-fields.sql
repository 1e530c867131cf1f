-- Takes out of a fact the fields that it did not have when the last run ended: what came since is no change.
CREATE OR REPLACE TEMP TABLE late_field AS
WITH
  now AS (SELECT column_name AS field FROM duckdb_columns() WHERE table_name = 'figure' AND schema_name = 'main'),
  last AS (SELECT fields FROM run ORDER BY id DESC LIMIT 1)
SELECT coalesce(json_group_object(field, NULL), '{}') AS patch
FROM now, last
WHERE NOT list_contains(last.fields, field)
