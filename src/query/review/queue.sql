-- What a person should look at, what matters most first. One row a figure, honour, named reform or lead body that nobody has looked
-- at, a place of a report that a check finds wrong, an entry of the corrections that does not apply, or a file that could not be
-- read; docs/corrections.md explains the order.
WITH unseen AS NOT MATERIALIZED (FROM counted_fact WHERE status = 'read'),
grave AS (SELECT * FROM issue WHERE (origin = 'report' OR check_name = 'statistics') AND severity <> 'note'),
found AS (
  SELECT fact_id AS id, 'contradiction' AS kind, 1 AS tier, other_fact_id AS other, NULL AS near FROM contradiction
  UNION ALL
  SELECT other_fact_id, 'contradiction', 1, fact_id, NULL FROM contradiction
  UNION ALL
  SELECT fact_id, 'issue', 4, NULL, NULL FROM grave WHERE fact_id IS NOT NULL
  UNION ALL
  SELECT fact_id, 'readers', 5, NULL, NULL FROM extraction WHERE outcome = 'paired' AND len(differs) > 0
  UNION ALL
  SELECT id, unnest(doubts), if(indicator_id IS NULL, 9, 6), NULL, NULL FROM unseen
  UNION ALL
  SELECT id, 'confidence', if(indicator_id IS NULL, 10, 7), NULL, NULL FROM unseen WHERE confidence < 0.5
  UNION ALL
  SELECT fact_id, 'near', 8, NULL, indicator_id FROM near_figure
),
reason AS (
  SELECT id, kind, min(tier) AS tier, list_sort(list(DISTINCT other) FILTER (other IS NOT NULL)) AS others, min(near) AS near
  FROM found
  GROUP BY id, kind
),
item AS MATERIALIZED (
  SELECT
    id,
    min(tier) AS tier,
    -- Lists are sorted once made: an aggregate in order takes eight times as long.
    list_transform(list_sort(list({tier: tier, kind: kind})), lambda why: why.kind) AS reasons,
    -- Contradictions alone have others.
    any_value(others) AS others,
    max(near) AS near
  FROM reason
  GROUP BY id
),
asked AS (FROM unseen WHERE id IN (SELECT id FROM item)),
-- How many places an indicator sets side by side: what is wrong there misleads most.
spread AS (
  SELECT f.indicator_id, count(DISTINCT r.place_code) AS places
  FROM counted_fact f
  JOIN report r ON r.id = f.report_id
  GROUP BY f.indicator_id
),
-- What others say of it that is not what it was read as: field by field, both as JSON.
differing AS (SELECT fact_id, reader, said, path, position, unnest(differs) AS field FROM extraction WHERE outcome = 'paired'),
differing_fact AS (FROM current_fact WHERE id IN (SELECT fact_id FROM differing)),
meant AS (
  -- The words of sentences are no part of what a figure means.
  WITH wordless AS (SELECT report_id, sentence_index, start_at, end_at, '' AS text FROM sentence)
  SELECT id, meaning FROM readings_of('differing_fact', sentences := 'wordless')
),
readings AS (
  SELECT
    d.fact_id,
    list(
      {
        reader: d.reader,
        field: d.field,
        said: coalesce(json_extract(d.said, '$.' || d.field)::VARCHAR, 'null'),
        held: coalesce(json_extract(f.meaning, '$.' || d.field)::VARCHAR, 'null')
      }
      ORDER BY d.path, d.position, d.field
    ) AS readings
  FROM differing d
  JOIN meant f ON f.id = d.fact_id
  GROUP BY d.fact_id
),
wrong AS (
  SELECT fact_id, arg_min({message: message, code: code, details: details}, severity || message) AS issue
  FROM grave
  WHERE fact_id IS NOT NULL
  GROUP BY fact_id
),
-- Honours, reforms and lead bodies have no confidence: those come of which a field could not be told.
finding AS (
  SELECT 11 AS tier, 'level' AS kind, 'honour' AS "of", id, report_id, sentence_index, start_at, end_at, text
  FROM current_recognition
  WHERE status = 'read' AND level = 'other'
  UNION ALL BY NAME
  SELECT 12 AS tier, 'leads' AS kind, 'lead' AS "of", id, report_id, sentence_index, start_at, end_at, unit AS text
  FROM current_assignment
  QUALIFY status = 'read' AND count(*) OVER (PARTITION BY report_id, sentence_index, task) > 1
  UNION ALL BY NAME
  SELECT 13 AS tier, 'domain' AS kind, 'reform' AS "of", id, report_id, sentence_index, start_at, end_at, name AS text
  FROM current_reform
  WHERE status = 'read' AND domain = 'general'
),
queue AS (
  SELECT
    item.tier, item.reasons, coalesce(spread.places, 0) AS places, f.confidence, 'figure' AS "of", f.id, f."reportId",
    f.start, f."end", f.sentence, f.text, f.indicator, f."indicatorId", f.role, f."otherRole", item.near, item.others, wrong.issue,
    f.reader, readings.readings
  FROM item
  JOIN figures_of('asked') f ON f.id = item.id
  LEFT JOIN spread ON spread.indicator_id = coalesce(f."indicatorId", item.near)
  LEFT JOIN wrong ON wrong.fact_id = f.id
  LEFT JOIN readings ON readings.fact_id = f.id
  UNION ALL BY NAME
  SELECT
    x.tier, [x.kind] AS reasons, x."of", x.id,
    x.report_id AS "reportId", x.start_at AS start, x.end_at AS "end",
    {start: s.start_at, "end": s.end_at, text: s.text} AS sentence, x.text
  FROM finding x
  JOIN counted_report r ON r.id = x.report_id
  JOIN sentence s ON s.report_id = x.report_id AND s.sentence_index = x.sentence_index
  UNION ALL BY NAME
  SELECT
    4 AS tier, ['issue'] AS reasons, i.report_id AS "reportId", i.start_at AS start, i.end_at AS "end",
    {start: s.start_at, "end": s.end_at, text: s.text} AS sentence,
    {message: i.message, code: i.code, details: i.details} AS issue
  FROM grave i
  JOIN counted_report r ON r.id = i.report_id
  LEFT JOIN sentence s ON s.report_id = i.report_id AND s.start_at <= i.start_at AND s.end_at > i.start_at
  WHERE i.fact_id IS NULL
  UNION ALL BY NAME
  SELECT
    2 AS tier, ['correction'] AS reasons, c.report_id AS "reportId", p.code AS "placeCode", c.year, c.start_at AS start,
    c.end_at AS "end", {text: c.quote} AS sentence, c.figure AS text, c.id AS correction, c.file,
    (
      SELECT arg_min({message: message, code: code, details: details}, message)
      FROM issue
      WHERE origin = 'correction' AND json_extract_string(details, '$.id') = c.id
    ) AS issue
  FROM correction c
  LEFT JOIN place p ON c.place IN (p.code, p.name, p.short_name)
  -- One that applies may be at odds with another all the same, or set what cannot be.
  WHERE c.status <> 'applied' OR issue IS NOT NULL
  UNION ALL BY NAME
  SELECT 3 AS tier, ['unread'] AS reasons, name AS file, {message: reason, code: NULL, details: NULL} AS issue FROM unread_file
)
SELECT
  (row_number() OVER (ORDER BY tier, places DESC, confidence, q."reportId", q.start, correction, file, q.id))::INTEGER AS number,
  reasons[1] AS kind,
  reasons,
  q."of",
  q.id,
  q."reportId",
  p.code AS "placeCode",
  p.name AS place,
  l.short_name AS "placeShort",
  l.latin AS "placeLatin",
  coalesce(q.year, r.year) AS year,
  q.start,
  q."end",
  q.sentence.start AS "sentenceStart",
  q.sentence.text AS sentence,
  q.text,
  q.indicator,
  q."indicatorId",
  q.role,
  q."otherRole",
  q.confidence,
  q.near,
  coalesce(q.others, []) AS others,
  q.reader,
  to_json(q.readings)::VARCHAR AS readings,
  q.correction,
  q.file,
  q.issue.message AS message,
  q.issue.code AS code,
  q.issue.details AS details
FROM queue q
LEFT JOIN report r ON r.id = q."reportId"
LEFT JOIN place p ON p.code = coalesce(q."placeCode", r.place_code)
LEFT JOIN place_label l ON l.code = p.code
ORDER BY number
