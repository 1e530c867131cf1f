-- The sentences of each report in which the same was read: roles of figures, honours, named reforms, and their domains.
WITH
  trait AS (
    SELECT report_id, sentence_index, role AS kind, domain FROM current_fact
    UNION ALL
    SELECT report_id, sentence_index, 'reform', domain FROM current_reform
    UNION ALL
    SELECT report_id, sentence_index, 'honour', NULL FROM current_recognition
  ),
  told AS (
    SELECT
      report_id,
      sentence_index,
      list_sort(list(DISTINCT kind)) AS kinds,
      coalesce(list_sort(list(DISTINCT domain) FILTER (domain IS NOT NULL)), []) AS domains
    FROM trait
    SEMI JOIN counted_report r ON r.id = report_id
    GROUP BY report_id, sentence_index
  )
SELECT report_id AS "reportId", domains, kinds, list(sentence_index) AS sentences
FROM told
GROUP BY report_id, domains, kinds
