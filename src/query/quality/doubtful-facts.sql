-- The figures that were read with the least confidence, those that a person has not looked at.
SELECT f.* EXCLUDE (sentence), sentence.start AS "sentenceStart", sentence.text AS sentence
FROM figure f
WHERE status = 'read' AND confidence < 0.7
ORDER BY confidence, "reportId", start
LIMIT 100
