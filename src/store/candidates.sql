-- The facts of the reports of a place and year, with where their sentences stand in the source text.
SELECT f.*, {start: s.source_start, "end": s.source_end} AS "sentenceReceived"
FROM figure f
JOIN report r ON r.id = f."reportId"
JOIN sentence s ON s.report_id = f."reportId" AND s.start_at = f.sentence.start
WHERE list_contains($codes, r.place_code) AND r.year = $year
ORDER BY f.id
