-- Files of the last run that hold the text of a report which stands as another file has it.
SELECT f.name, s.name AS stands
FROM report_file f
JOIN report r ON r.id = f.report_id
JOIN report_file s ON s.report_id = r.id AND s.path = r.path
WHERE f.path <> r.path AND greatest(f.seen_at, s.seen_at) >= (SELECT max(started_at) FROM run)
ORDER BY f.path, f.part
