-- The names and quotations of reports that count, by the reform that they may mean: that of a brand where theirs is short for one.
-- Of all, or of those that share a key with what a run has touched.
CREATE OR REPLACE TEMP TABLE linked_key AS
WITH
  told AS (SELECT k.* FROM reform_key k SEMI JOIN counted_report r ON r.id = k.report_id),
  brand AS (SELECT DISTINCT key FROM told WHERE is_branded),
  asked AS (FROM told WHERE $all OR key IN (FROM touched_key) OR short IN (FROM touched_key)),
  meant AS (
    SELECT CASE WHEN short IN (FROM brand) THEN short ELSE key END AS cluster, * FROM asked WHERE how = 'named'
    UNION ALL
    SELECT key, * FROM asked WHERE how = 'quoted' AND key IN (FROM brand)
  )
SELECT * FROM meant WHERE $all OR cluster IN (FROM touched_key) ORDER BY cluster, report_id, position
