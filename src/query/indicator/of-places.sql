-- How many figures of each entry of the catalogue the reports of each place give. Figures that only set the scene
-- (role context) compare with nothing and do not count.
SELECT coalesce(r.place_code, r.id) AS place, f.indicator_id AS "indicatorId", count(*)::INTEGER AS figures
FROM counted_fact f
JOIN report r ON r.id = f.report_id
WHERE f.indicator_id IS NOT NULL AND f.role <> 'context'
GROUP BY place, f.indicator_id
ORDER BY place, f.indicator_id
