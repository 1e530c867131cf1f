-- The reports that count, with what their places are called.
SELECT r.id, r.place_code AS place, r.year, p.name, p.short_name AS short, p.latin, p.english
FROM counted_report r
LEFT JOIN place p ON p.code = r.place_code
ORDER BY r.place_code NULLS LAST, r.year, r.id
