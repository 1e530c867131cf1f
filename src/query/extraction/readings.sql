-- Where the reader $reader says that figures stand, and what they say of each.
SELECT e.report_id AS "reportId", e.figure_start AS start, e.figure_end AS "end", e.said
FROM extraction e
WHERE e.reader = $reader AND e.report_id IS NOT NULL AND e.figure_start IS NOT NULL
ORDER BY e.report_id, e.figure_start, e.path, e.position
