-- The texts of the reports whose ids $ids lists.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
SELECT id, clean_text AS clean, source_text AS source FROM report WHERE id IN (SELECT id FROM wanted) ORDER BY id
