-- What the entries of the catalogue are called that some report promises something of, in its order.
SELECT id, name_zh AS "nameZh", name_en AS "nameEn"
FROM indicator
WHERE id IN (SELECT indicator_id FROM current_fact WHERE role = 'target')
ORDER BY position
