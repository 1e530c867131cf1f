-- The ids of all reports.
SELECT id FROM report ORDER BY id
