-- What was read in each sentence that something was read in: roles of figures, honours, named reforms, with domains.
SELECT DISTINCT report_id AS "reportId", sentence_index AS sentence, kind, domain
FROM (
  SELECT report_id, sentence_index, role AS kind, domain FROM current_fact
  UNION ALL
  SELECT report_id, sentence_index, 'reform', domain FROM current_reform
  UNION ALL
  SELECT report_id, sentence_index, 'honour', NULL FROM current_recognition
)
SEMI JOIN counted_report r ON r.id = report_id
ORDER BY report_id, sentence_index, kind, domain
