-- The honours of the reports whose ids $ids lists.
SELECT
  x.report_id AS "reportId",
  x.start_at AS start,
  x.end_at AS "end",
  x.source_start AS "sourceStart",
  x.source_end AS "sourceEnd",
  x.text,
  x.type,
  x.level
FROM current_recognition x
WHERE x.report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY x.report_id, x.start_at, x.position
