-- What became of each figure from the end of one run to the end of another, flat, place by place. `$from` 0 is before the first.
SELECT
  row_number() OVER (
    ORDER BY d.place_code NULLS LAST, d.year, d.report_id, f.start_at NULLS LAST, d.previous_id, d.fact_id
  )::INTEGER AS id,
  d.action,
  d.because,
  d.place_code,
  coalesce(l.short_name, d.place_name) AS place,
  l.latin AS place_en,
  d.report_id,
  d.year AS report_year,
  d.title AS report_title,
  d.indicator AS label,
  d.indicator_id,
  i.name_zh AS indicator,
  i.name_en AS indicator_en,
  d.fact_id,
  CASE WHEN d.fact_id IS NOT NULL THEN d.text END AS quantity,
  (d.after ->> 'value')::DOUBLE AS value,
  d.after ->> 'unit' AS unit,
  d.previous_id,
  coalesce(d.previous_text, CASE WHEN d.previous_id IS NOT NULL THEN d.text END) AS previous_quantity,
  (d.before ->> 'value')::DOUBLE AS previous_value,
  d.before ->> 'unit' AS previous_unit,
  d.fields,
  d.sentence,
  d.previous_sentence,
  d.before AS read_before,
  d.after AS read_after
FROM facts_between($from::INTEGER, $to::INTEGER) d
LEFT JOIN place_label l ON l.code = d.place_code
LEFT JOIN indicator i ON i.id = d.indicator_id
LEFT JOIN fact f ON f.id = d.fact_id
ORDER BY id
