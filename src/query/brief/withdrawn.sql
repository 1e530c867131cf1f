-- The figures that corrections have taken out, with the sentences that they stood in.
SELECT f.report_id AS "reportId", r.place_code AS place, r.year, f.start_at AS start, f.end_at AS "end", f.text, s.text AS sentence
FROM corrected_fact c
JOIN fact f ON f.id = c.fact_id
JOIN report r ON r.id = f.report_id
JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
WHERE c.status = 'withdrawn'
ORDER BY f.report_id, f.start_at
