-- The entries of the catalogue that most places give a figure of, most first, with what it takes to draw them. Figures
-- that only set the scene (role context) do not count.
WITH given AS (
  SELECT
    f.indicator_id,
    count(DISTINCT coalesce(r.place_code, r.id))::INTEGER AS places,
    count(*)::INTEGER AS facts,
    count(DISTINCT f.report_id)::INTEGER AS reports
  FROM counted_fact f
  JOIN report r ON r.id = f.report_id
  WHERE f.indicator_id IS NOT NULL AND f.role <> 'context'
  GROUP BY f.indicator_id
)
SELECT
  i.* EXCLUDE (position),
  given.facts,
  given.reports,
  given.places
FROM given
JOIN catalogue_entry i ON i.id = given.indicator_id
ORDER BY given.places DESC, given.facts DESC, i.position
LIMIT 8
