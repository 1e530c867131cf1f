-- The entries of data/corrections/, in the order in which they were applied, with where what each is about stands.
SELECT
  c.id,
  c.place,
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
ORDER BY c.position
