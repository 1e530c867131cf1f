-- What a person should look at, what matters most first. One row a figure that nobody has looked at, an entry of the corrections
-- that does not apply, or a file that could not be read; docs/corrections.md explains the order.
WITH unseen AS (SELECT * FROM counted_fact WHERE status = 'read'),
found AS (
  SELECT fact_id AS id, 'contradiction' AS kind, 1 AS tier, other_fact_id AS other, NULL AS near FROM contradiction
  UNION ALL
  SELECT other_fact_id, 'contradiction', 1, fact_id, NULL FROM contradiction
  UNION ALL
  SELECT fact_id, 'issue', 4, NULL, NULL FROM issue
  WHERE origin = 'report' AND severity <> 'note' AND fact_id IS NOT NULL
  UNION ALL
  SELECT id, unnest(doubts), if(indicator_id IS NULL, 8, 5), NULL, NULL FROM unseen
  UNION ALL
  SELECT id, 'confidence', if(indicator_id IS NULL, 9, 6), NULL, NULL FROM unseen WHERE confidence < 0.5
  UNION ALL
  SELECT fact_id, 'near', 7, NULL, indicator_id FROM near_figure
),
reason AS (
  SELECT id, kind, min(tier) AS tier, list_sort(list(DISTINCT other) FILTER (other IS NOT NULL)) AS others, min(near) AS near
  FROM found
  GROUP BY id, kind
),
item AS (
  SELECT id, min(tier) AS tier, list(kind ORDER BY tier, kind) AS reasons, flatten(list(others) FILTER (others IS NOT NULL)) AS others, max(near) AS near
  FROM reason
  GROUP BY id
),
-- How many places an indicator sets side by side: what is wrong there misleads most.
spread AS (
  SELECT f.indicator_id, count(DISTINCT r.place_code) AS places
  FROM counted_fact f
  JOIN report r ON r.id = f.report_id
  GROUP BY f.indicator_id
),
queue AS (
  SELECT
    item.tier, item.reasons, coalesce(spread.places, 0) AS places, f.confidence,
    f.id, f."reportId", r.place_code, r.year, f.start, f."end", f.sentence, f.text, f.indicator,
    f."indicatorId", f.role, f."otherRole", item.near, item.others, NULL AS correction, NULL AS file, NULL AS message
  FROM item
  JOIN figure f ON f.id = item.id
  JOIN unseen ON unseen.id = f.id
  JOIN report r ON r.id = f."reportId"
  LEFT JOIN spread ON spread.indicator_id = coalesce(f."indicatorId", item.near)
  UNION ALL BY NAME
  SELECT
    2 AS tier, ['correction'] AS reasons, c.report_id AS "reportId", p.code AS place_code, c.year, c.start_at AS start,
    c.end_at AS "end", {text: c.quote} AS sentence, c.figure AS text, c.id AS correction, c.file,
    (SELECT min(message) FROM issue WHERE origin = 'correction' AND json_extract_string(details, '$.id') = c.id) AS message
  FROM correction c
  LEFT JOIN place p ON c.place IN (p.code, p.name, p.short_name)
  WHERE c.status <> 'applied'
  UNION ALL BY NAME
  SELECT 3 AS tier, ['unread'] AS reasons, name AS file, reason AS message FROM unread_file
)
SELECT
  (row_number() OVER (ORDER BY tier, places DESC, confidence, "reportId", start, correction, file))::INTEGER AS number,
  reasons[1] AS kind,
  reasons,
  q.id AS "factId",
  "reportId",
  place_code AS "placeCode",
  p.name AS place,
  l.short_name AS "placeShort",
  l.latin AS "placeLatin",
  year,
  start,
  "end",
  sentence.start AS "sentenceStart",
  sentence.text AS sentence,
  text,
  indicator,
  "indicatorId",
  role,
  "otherRole",
  confidence,
  near,
  coalesce(others, []) AS others,
  correction,
  file,
  message
FROM queue q
LEFT JOIN place p ON p.code = q.place_code
LEFT JOIN place_label l ON l.code = q.place_code
ORDER BY number
