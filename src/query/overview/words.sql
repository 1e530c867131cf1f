-- Words to look for, as examples of what the search finds: the first of these that some sentence holds.
SELECT word
FROM (
  VALUES (1, '审批时限'), (2, '一件事一次办'), (3, '营商环境'), (4, '改革任务'), (5, '就业'), (6, '改革')
) AS offered (position, word)
WHERE EXISTS (SELECT 1 FROM sentence s WHERE contains(s.text, offered.word))
ORDER BY position
LIMIT 3
