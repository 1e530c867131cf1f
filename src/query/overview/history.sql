-- What the latest runs did, latest first: one row for each report that they touched.
SELECT
  h.run_id AS "runId",
  strftime(run.finished_at, '%Y-%m-%dT%H:%M:%SZ') AS "finishedAt",
  h.action,
  h.report_id AS "reportId",
  r.id IS NOT NULL AS held,
  h.place_name AS "placeName",
  p.english AS "placeEnglish",
  h.year,
  h.title,
  h.file_name AS "fileName",
  h.facts_after AS facts,
  h.facts_added AS "factsAdded",
  h.facts_changed AS "factsChanged",
  h.facts_withdrawn AS "factsWithdrawn",
  h.facts_reanchored AS "factsReanchored"
FROM history h
JOIN run ON run.id = h.run_id
LEFT JOIN report r ON r.id = h.report_id
LEFT JOIN place p ON p.code = h.place_code
WHERE h.kind IS DISTINCT FROM 'statistics'
ORDER BY h.run_id DESC, h.facts_added + h.facts_changed + h.facts_withdrawn DESC, h.facts_after DESC, h.report_id
LIMIT 40
