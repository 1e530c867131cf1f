-- The sentences of the reports whose ids $ids lists, comma between them, in their order.
SELECT
  report_id AS "reportId",
  sentence_index AS index,
  section_index AS section,
  paragraph,
  is_heading AS "isHeading",
  start_at AS start,
  end_at AS "end",
  {start: source_start, "end": source_end} AS received
FROM sentence
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, sentence_index
