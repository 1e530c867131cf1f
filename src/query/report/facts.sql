-- The facts of the reports whose ids $ids lists, comma between them.
WITH
  -- Those of a list are found by a look at ids alone, and the text of no other is unpacked.
  theirs AS (FROM sentence WHERE list_contains(string_split($ids, ','), report_id)),
  asked AS (FROM current_fact WHERE list_contains(string_split($ids, ','), report_id))
SELECT * EXCLUDE (rules)
FROM figures_of('asked', sentences := 'theirs')
ORDER BY "reportId", start
