-- How others read the facts of the reports whose ids $ids lists, comma between them: what each says otherwise, as JSON.
SELECT
  e.report_id AS "reportId",
  e.fact_id AS id,
  e.reader,
  list_transform(e.differs, lambda field: {field: field, said: coalesce(json_extract(e.said, '$.' || field)::VARCHAR, 'null')})
    AS differs
FROM extraction e
WHERE e.outcome = 'paired' AND e.report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY e.report_id, e.figure_start, e.path, e.position
