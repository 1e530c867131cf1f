-- The entries of data/corrections/, in the order in which they were applied, with where what each is about stands.
WITH named AS (
  SELECT words, any_value(code) AS code
  FROM (SELECT DISTINCT code, unnest([code, name, short_name]) AS words FROM place)
  GROUP BY words
  HAVING count(*) = 1
)
SELECT
  c.id,
  c.file,
  c.place,
  l.short_name AS "placeShort",
  l.latin AS "placeLatin",
  c.year,
  c.quote,
  c.figure,
  c.action,
  c.set_fields AS "setFields",
  c.reason,
  c.source,
  c.made_by AS "madeBy",
  c.made_on AS "madeOn",
  c.status,
  c.subject,
  c.report_id AS "reportId",
  c.start_at AS start,
  c.end_at AS "end"
FROM correction c
LEFT JOIN report r ON r.id = c.report_id
LEFT JOIN named n ON n.words = c.place
LEFT JOIN place_label l ON l.code = coalesce(r.place_code, n.code)
ORDER BY c.position
