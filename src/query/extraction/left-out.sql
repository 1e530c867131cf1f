-- The first rows of extractions that have no place, with the reason; those without a reader are told as one.
SELECT message, (count(*) OVER ())::INTEGER AS "all"
FROM issue
WHERE origin = 'extraction' AND severity = 'warning' AND code <> 'extraction-lacks-reader'
ORDER BY rowid
LIMIT 5
