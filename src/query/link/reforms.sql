-- Every reform that the reports name whose ids $ids lists.
WITH wanted AS (SELECT unnest(string_split($ids, ',')) AS id)
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
WHERE report_id IN (SELECT id FROM wanted)
ORDER BY report_id, position
