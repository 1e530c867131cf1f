-- What a brief may name, by kind: its id, and what it is called besides.
SELECT DISTINCT 'place' AS kind, p.code AS id, [p.name, p.short_name, p.latin, p.english] AS names
FROM place p
JOIN counted_report r ON r.place_code = p.code
UNION ALL
SELECT 'report', id, [] FROM report
UNION ALL
SELECT 'indicator', id, [name_zh, name_en] FROM indicator
UNION ALL
SELECT 'target', id, [] FROM counted_fact WHERE role = 'target'
UNION ALL
SELECT 'reform', key, [] FROM reform_cluster
ORDER BY kind, id
