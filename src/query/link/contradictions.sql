-- Pairs of figures in which two reports give one place, indicator, scope and period values that exclude each other.
SELECT
  p.name AS place,
  x.place_code AS "placeCode",
  x.kind,
  x.indicator_id AS "indicatorId",
  i.name_zh AS indicator,
  x.unit,
  a.period.start AS "periodStart",
  coalesce(a.deadline.date, a.period."end") AS "periodEnd",
  a.scope,
  x.value,
  x.other_value AS "otherValue",
  a AS one,
  b AS other
FROM contradiction x
JOIN place p ON p.code = x.place_code
JOIN indicator i ON i.id = x.indicator_id
JOIN figure a ON a.id = x.fact_id
JOIN figure b ON b.id = x.other_fact_id
ORDER BY x.place_code, x.indicator_id, a.period."end", a."reportId", a.start, b."reportId"
