-- The figures by which reports give one of the indicators whose ids $ids lists in other words: report/near.sql asked from
-- the other side.
WITH
  told AS (FROM near_figure WHERE indicator_id IN (SELECT unnest(string_split($ids, ',')))),
  asked AS (FROM counted_fact WHERE id IN (SELECT fact_id FROM told))
SELECT f.* EXCLUDE (rules) RENAME ("reportId" AS report), told.indicator_id AS "nearTo"
FROM told
JOIN figures_of('asked') f ON f.id = told.fact_id
ORDER BY told.indicator_id, f."reportId", f.start
