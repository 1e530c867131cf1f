-- The reforms that reports of two places or more name, those of most places first.
SELECT
  c.key,
  c.name,
  c.domain,
  c.is_branded AS branded,
  c.reports,
  c.places,
  c.first_year AS "firstYear",
  p.short_name AS "firstPlace",
  c.first_place_code AS "firstPlaceCode",
  c.last_year AS "lastYear"
FROM reform_cluster c
LEFT JOIN place p ON p.code = c.first_place_code
WHERE c.places > 1
ORDER BY c.is_branded DESC, c.places DESC, c.key
