-- The facts of the reports of a place and year, of one file only where $file says which, with where their sentences stand in the source text.
SELECT f.*, {start: s.source_start, "end": s.source_end} AS "sentenceReceived"
FROM figure f
JOIN report r ON r.id = f."reportId"
JOIN sentence s ON s.report_id = f."reportId" AND s.start_at = f.sentence.start
WHERE list_contains($codes, r.place_code) AND r.year = $year
  AND ($file IS NULL OR EXISTS (SELECT 1 FROM report_file WHERE report_id = r.id AND name = $file))
ORDER BY f.id
