-- The texts of the reports whose ids $ids lists, comma between them, as extractions are placed in them.
SELECT id, clean_text AS clean, source_text AS source
FROM report
WHERE id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY id
