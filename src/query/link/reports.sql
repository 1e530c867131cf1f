-- Every report as far as links go, statistics left out: the last year that it looks back on, the first that it looks ahead to.
SELECT
  id,
  place_code AS "placeCode",
  coalesce(year, year(published))::INTEGER AS year,
  CASE kind
    WHEN 'review' THEN coalesce(year(period_end), year)
    WHEN 'mixed' THEN year - 1
  END::INTEGER AS covers,
  CASE kind
    WHEN 'plan' THEN coalesce(year(period_start), year)
    WHEN 'mixed' THEN year
    ELSE coalesce(year(period_end), year) + 1
  END::INTEGER AS "plansFrom"
FROM report
WHERE kind <> 'statistics'
ORDER BY id
