-- The rules by which the facts of the reports whose ids $ids lists were read. The reader alone asks for them.
SELECT report_id AS "reportId", id, rules
FROM current_fact
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, start_at
