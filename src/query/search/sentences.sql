-- The sentences of the reports that count, headings included, report by report in the order in which the index numbers them.
SELECT
  s.report_id AS "reportId",
  list(s.start_at ORDER BY s.sentence_index) AS starts,
  list(s.text ORDER BY s.sentence_index) AS texts
FROM sentence s
JOIN counted_report r ON r.id = s.report_id
GROUP BY s.report_id, r.place_code, r.year
ORDER BY r.place_code NULLS LAST, r.year NULLS LAST, s.report_id
