-- The sentences of the reports of a place and year, of one file only where $file says which.
SELECT
  s.report_id AS "reportId",
  s.sentence_index AS index,
  s.section_index AS section,
  s.start_at AS start,
  {start: s.source_start, "end": s.source_end} AS received,
  s.text
FROM sentence s
JOIN report r ON r.id = s.report_id
WHERE list_contains($codes, r.place_code) AND r.year = $year
  AND ($file IS NULL OR EXISTS (SELECT 1 FROM report_file WHERE report_id = r.id AND name = $file))
ORDER BY s.report_id, s.start_at
