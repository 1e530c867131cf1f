-- Words to look for, as examples of what the search finds: the first of these that some sentence holds.
WITH
  offered (position, word) AS (
    VALUES (1, '审批时限'), (2, '一件事一次办'), (3, '营商环境'), (4, '改革任务'), (5, '就业'), (6, '改革')
  ),
  -- Most words stand in the first reports already.
  head AS (SELECT text FROM sentence LIMIT 10000),
  tried AS MATERIALIZED (
    SELECT position, word, EXISTS (FROM head WHERE contains(head.text, offered.word)) AS held FROM offered
  ),
  -- All sentences are looked through for those alone that could still be one of the three.
  open AS (
    FROM (SELECT *, count(*) FILTER (held) OVER (ORDER BY position) AS before FROM tried) WHERE NOT held AND before < 3
  )
SELECT word
FROM (
  SELECT position, word FROM tried WHERE held
  UNION ALL
  SELECT position, word FROM open WHERE EXISTS (SELECT 1 FROM sentence s WHERE contains(s.text, open.word))
)
ORDER BY position
LIMIT 3
