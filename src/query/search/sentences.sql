-- Every sentence of the reports that count, headings included, in the order in which the index numbers them.
SELECT s.report_id AS "reportId", s.start_at AS start, s.text
FROM sentence s
JOIN counted_report r ON r.id = s.report_id
ORDER BY r.place_code NULLS LAST, r.year NULLS LAST, r.id, s.sentence_index
