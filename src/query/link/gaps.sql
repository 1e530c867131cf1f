-- Of the places whose figures the table link_fact holds: the indicators that a target of the place is about and that a report of it, one of
-- several, names beside a number that was not read.
WITH aim AS (SELECT DISTINCT "placeCode" AS place_code, "indicatorId" AS indicator_id FROM link_fact WHERE role = 'target'),
several AS (
  SELECT id, place_code
  FROM report
  WHERE place_code IN (SELECT place_code FROM aim)
  QUALIFY count(*) OVER (PARTITION BY place_code) > 1 AND kind <> 'statistics'
)
SELECT g.report_id AS "reportId", g.indicator_id AS "indicatorId"
FROM gap g
JOIN several s ON s.id = g.report_id
SEMI JOIN aim ON aim.place_code = s.place_code AND aim.indicator_id = g.indicator_id
