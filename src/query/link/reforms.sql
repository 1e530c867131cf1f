-- Every reform that a report names.
SELECT
  report_id AS "reportId",
  name,
  domain,
  sentence_index AS sentence,
  start_at AS start,
  end_at AS "end",
  source_start AS "sourceStart",
  source_end AS "sourceEnd"
FROM current_reform
ORDER BY report_id, position
