-- The figures by which the reports whose ids $ids lists give an entry of the catalogue in other words.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT n.report_id AS "reportId", n.indicator_id AS "indicatorId", list(f.id ORDER BY f.start_at) AS facts
FROM near_figure n
JOIN wanted ON wanted.id = n.report_id
JOIN current_fact f ON f.id = n.fact_id
GROUP BY n.report_id, n.indicator_id
ORDER BY n.report_id, n.indicator_id
