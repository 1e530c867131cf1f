-- The entries of data/corrections/, in the order in which they were applied, with the figure that each is about.
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
  f.report_id AS "reportId",
  f.start_at AS start,
  f.end_at AS "end"
FROM correction c
LEFT JOIN fact f ON f.id = c.fact_id
ORDER BY c.position
