-- The sections of the reports whose ids $ids lists.
SELECT
  report_id AS "reportId",
  section_index AS index,
  parent_index AS parent,
  level,
  heading,
  start_at AS start,
  end_at AS "end"
FROM section
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, section_index
