-- The sentences of the reports whose ids $ids lists, as stretches of their texts.
SELECT
  report_id AS "reportId",
  sentence_index AS index,
  section_index AS section,
  paragraph,
  is_heading AS "isHeading",
  start_at AS start,
  end_at AS "end",
  source_start AS "sourceStart",
  source_end AS "sourceEnd"
FROM sentence
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, sentence_index
