-- How many figures of each place and indicator became what, from the end of one run to the end of another: first where what
-- was there is another or gone. `indicator` is the name in the catalogue, else how reports label it.
SELECT
  any_value(d.place_name) AS "placeName",
  any_value(p.english) AS "placeEnglish",
  coalesce(i.name_zh, d.indicator) AS indicator,
  any_value(i.name_en) AS "indicatorEn",
  d.indicator_id AS "indicatorId",
  count(*) FILTER (d.action = 'added')::INTEGER AS added,
  count(*) FILTER (d.action = 'withdrawn')::INTEGER AS withdrawn,
  count(*) FILTER (d.action = 'changed')::INTEGER AS changed,
  count(*) FILTER (d.action = 're-anchored')::INTEGER AS reanchored
FROM facts_between($from::INTEGER, $to::INTEGER) d
LEFT JOIN place p ON p.code = d.place_code
LEFT JOIN indicator i ON i.id = d.indicator_id
GROUP BY d.place_code, d.indicator_id, coalesce(i.name_zh, d.indicator)
ORDER BY changed DESC, withdrawn DESC, added DESC, reanchored DESC, d.place_code NULLS LAST, indicator
