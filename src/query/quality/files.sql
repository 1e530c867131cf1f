-- Every file that was found, with the report that it holds or the reason why it holds none; unread ones first.
SELECT name, NULL AS "reportId", NULL AS format, code, fault, details, reason, hint, 0 AS part
FROM unread_file
UNION ALL
SELECT f.name, f.report_id, r.format, NULL, NULL, NULL, NULL, NULL, f.part
FROM report_file f
JOIN report r ON r.id = f.report_id
-- A table of statistics stands once, whatever number of places it tells of.
WHERE r.kind <> 'statistics' OR f.part = 0
ORDER BY code NULLS LAST, name, part
