-- The rules by which the facts of the reports whose ids $ids lists were read. The reader alone asks for them.
SELECT "reportId", id, rules
FROM figure
WHERE "reportId" IN (SELECT unnest(string_split($ids, ',')))
ORDER BY "reportId", start
