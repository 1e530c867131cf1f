-- The figures that a person has not looked at: those whose role or scope is in doubt, then those read with the least confidence.
SELECT
  f.* EXCLUDE (sentence),
  sentence.start AS "sentenceStart",
  sentence.text AS sentence,
  coalesce(list_concat(cell."row", cell."column"), []) AS headings
FROM figure f
WHERE status = 'read' AND (len(doubts) > 0 OR confidence < 0.5)
ORDER BY len(doubts) DESC, confidence, "reportId", start
LIMIT 100
