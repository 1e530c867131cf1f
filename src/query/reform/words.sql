-- The sentences in which reports of two places or more name the same reform: of the policy domains whose ids $ids lists.
SELECT c.domain, m.cluster_key AS key, m.report_id AS report, s.start_at AS start, s.text
FROM reform_member m
JOIN reform_cluster c ON c.key = m.cluster_key
JOIN sentence s ON s.report_id = m.report_id AND s.sentence_index = m.sentence_index
WHERE c.places > 1 AND c.domain IN (SELECT unnest(string_split($ids, ',')))
ORDER BY c.domain, m.cluster_key, m.position
