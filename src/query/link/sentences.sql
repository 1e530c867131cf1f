-- The sentences that stand at the places that $places lists: report and clean offset with a colon between them, commas
-- between places.
WITH wanted AS (
  SELECT DISTINCT split_part(place, ':', 1) AS report_id, TRY_CAST(split_part(place, ':', 2) AS INTEGER) AS at
  FROM (SELECT unnest(string_split($places, ',')) AS place)
)
SELECT
  s.report_id AS "reportId",
  w.at,
  s.sentence_index AS index,
  s.source_start AS "sourceStart",
  s.source_end AS "sourceEnd"
FROM wanted w
JOIN sentence s ON s.report_id = w.report_id AND s.start_at <= w.at AND w.at < s.end_at
