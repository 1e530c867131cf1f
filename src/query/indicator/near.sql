-- The figures by which reports give one of the indicators whose ids $ids lists in other words: report/near.sql asked from
-- the other side.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT f.* EXCLUDE (rules) RENAME ("reportId" AS report), n.indicator_id AS "nearTo"
FROM near_figure n
JOIN wanted ON wanted.id = n.indicator_id
JOIN counted_figure f ON f.id = n.fact_id
ORDER BY n.indicator_id, f."reportId", f.start
