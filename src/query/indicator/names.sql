-- What the entries of the catalogue are called, in its order, for pages that need no more of them.
SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM indicator ORDER BY position
