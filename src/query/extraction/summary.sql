-- Each file of extractions, what became of its rows, and what is wrong with those that have no place.
SELECT
  f.name,
  count(e.position)::INTEGER AS rows,
  count(*) FILTER (e.outcome = 'paired')::INTEGER AS paired,
  count(*) FILTER (e.outcome = 'paired' AND len(e.differs) > 0)::INTEGER AS differing,
  count(*) FILTER (e.outcome = 'added')::INTEGER AS added,
  count(*) FILTER (e.outcome = 'unplaced' AND e.issue_code IS DISTINCT FROM 'extraction-lacks-reader')::INTEGER AS unplaced,
  count(*) FILTER (e.issue_code = 'extraction-lacks-reader')::INTEGER AS readerless
FROM extraction_file f
LEFT JOIN extraction e ON e.path = f.path
GROUP BY f.path, f.name
ORDER BY f.path
