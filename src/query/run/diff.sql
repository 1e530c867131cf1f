-- What became of each figure from the end of one run to the end of another: place by place, indicator by indicator. `$from`
-- 0 is before the first run.
SELECT
  d.action,
  d.because,
  d.place_code AS "placeCode",
  d.place_name AS "placeName",
  p.english AS "placeEnglish",
  d.year,
  d.indicator_id AS "indicatorId",
  i.name_zh AS "indicatorZh",
  i.name_en AS "indicatorEn",
  d.indicator AS label,
  d.report_id AS "reportId",
  d.title,
  d.fact_id AS "factId",
  d.previous_id AS "previousId",
  d.text,
  d.sentence,
  d.previous_text AS "previousText",
  d.previous_sentence AS "previousSentence",
  d.before,
  d.after,
  d.fields,
  f.start_at AS start,
  f.end_at AS "end"
FROM facts_between($from::INTEGER, $to::INTEGER) d
LEFT JOIN place p ON p.code = d.place_code
LEFT JOIN indicator i ON i.id = d.indicator_id
LEFT JOIN fact f ON f.id = d.fact_id
ORDER BY d.place_code NULLS LAST, d.year, i.position NULLS LAST, d.indicator, d.report_id, f.start_at, d.previous_id
