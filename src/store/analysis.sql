-- The analyst's tables: one flat row a thing, every column explained in data/reference/tables.yml, from where the comments of
-- these views come. The SQL page, notebooks, exports and other programs read them; nobody makes another flat table. Versions of a
-- report and withdrawn figures are left out; a link leads from the root of the site to the sentence.
CREATE SCHEMA IF NOT EXISTS analysis;

CREATE OR REPLACE VIEW analysis.reports AS
WITH named AS (
  -- The name of a report in a zip file goes on behind that of the file.
  SELECT report_id, path, path || CASE WHEN contains(name, parse_filename(path) || '/')
    THEN substr(name, strpos(name, parse_filename(path) || '/') + length(parse_filename(path))) ELSE '' END AS whole
  FROM main.report_file
),
file AS (
  -- The file that stands for all comes first.
  SELECT n.report_id, list(n.whole ORDER BY n.path <> r.path, n.whole) AS paths
  FROM named n
  JOIN main.report r ON r.id = n.report_id
  GROUP BY n.report_id
),
held AS (SELECT report_id, count(*)::INTEGER AS n FROM main.current_fact GROUP BY report_id),
web AS (
  FROM main.report_file SELECT DISTINCT ON (report_id) report_id, address, retrieved WHERE address IS NOT NULL ORDER BY name
)
SELECT
  r.id,
  r.place_code,
  l.short_name AS place,
  l.latin AS place_en,
  p.name AS place_name,
  p.level AS place_level,
  p.province,
  p.province_latin AS province_en,
  r.kind,
  r.year,
  r.period_start,
  r.period_end,
  r.published,
  r.title,
  r.source,
  r.author,
  coalesce(held.n, 0) AS facts,
  r.char_count AS characters,
  r.script,
  r.garbled,
  r.format,
  r.encoding,
  file.paths AS files,
  web.address,
  web.retrieved,
  r.run_id AS run,
  'report.html?id=' || r.id AS link
FROM main.counted_document r
LEFT JOIN main.place p ON p.code = r.place_code
LEFT JOIN main.place_label l ON l.code = r.place_code
LEFT JOIN file ON file.report_id = r.id
LEFT JOIN web ON web.report_id = r.id
LEFT JOIN held ON held.report_id = r.id
ORDER BY r.place_code NULLS LAST, r.year NULLS LAST, r.id;

CREATE OR REPLACE VIEW main.reported AS
SELECT
  id AS report_id,
  place_code,
  place,
  place_en,
  place_name,
  place_level,
  province,
  province_en,
  kind AS report_kind,
  year AS report_year,
  title AS report_title,
  files[1] AS file,
  link AS report_link
FROM analysis.reports;
COMMENT ON VIEW main.reported IS 'What each row of the analyst''s tables says of its report, and where that is: its file and its page.';

CREATE OR REPLACE VIEW analysis.facts AS
WITH grid AS (
  SELECT report_id, table_index, sheet, sheet_row, sheet_column,
    unnest(from_json(cells, '[{"row": "INTEGER", "column": "INTEGER", "start": "INTEGER", "end": "INTEGER"}]')) AS cell
  FROM main.report_table
  WHERE sheet IS NOT NULL
),
sheet_cell AS (
  SELECT report_id, table_index, cell.start AS start_at, cell."end" AS end_at, sheet,
    sheet_row + cell."row" + 1 AS line, sheet_column + cell."column" AS across
  FROM grid
)
SELECT
  f.id,
  r.* EXCLUDE (file, report_link),
  f.role,
  f.indicator AS label,
  f.indicator_id,
  i.name_zh AS indicator,
  i.name_en AS indicator_en,
  f.family,
  f.domain,
  i.unit_class,
  f.measure,
  f.value,
  f.value_max,
  f.unit,
  f.comparator,
  f.change,
  f.from_value,
  year(CASE WHEN f.role = 'target' THEN coalesce(f.deadline, f.period_end) ELSE f.period_end END)::INTEGER AS year,
  f.period_start,
  f.period_end,
  f.deadline,
  f.deadline_precision,
  f.cumulative,
  f.yearly,
  f.scope,
  f.scope_basis,
  f.coverage,
  f.is_part,
  f.field AS rank_of,
  f.field_group AS rank_group,
  f.field_area AS rank_area,
  f.lead,
  f.doubts,
  f.other_role,
  f.confidence,
  f.status,
  f.correction_ids AS corrections,
  f.rules,
  f.reader,
  f.cell_row,
  f.cell_column,
  coalesce(
    f.cell_address,
    x.sheet || '!' || CASE WHEN x.across >= 26 THEN chr(64 + x.across // 26) ELSE '' END || chr(65 + x.across % 26) || x.line
  ) AS cell_address,
  f.text AS quantity,
  s.text AS sentence,
  nullif(h.heading, '') AS heading,
  r.file,
  f.source_start,
  f.source_end,
  r.report_link || '&at=' || f.start_at || '-' || f.end_at AS link
FROM main.current_fact f
JOIN main.reported r ON r.report_id = f.report_id
JOIN main.sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
LEFT JOIN main.section h ON h.report_id = f.report_id AND h.section_index = f.section_index
LEFT JOIN main.indicator i ON i.id = f.indicator_id
LEFT JOIN sheet_cell x
  ON x.report_id = f.report_id AND x.table_index = f.cell_table AND f.start_at >= x.start_at AND f.start_at < x.end_at
ORDER BY r.place_code NULLS LAST, r.report_year NULLS LAST, f.report_id, f.start_at, f.end_at;

CREATE OR REPLACE VIEW analysis.indicators AS
WITH held AS (
  SELECT indicator_id, count(*)::INTEGER AS facts, count(DISTINCT place_code)::INTEGER AS places
  FROM analysis.facts
  GROUP BY indicator_id
)
SELECT
  i.id,
  i.name_zh AS name,
  i.name_en,
  i.definition_zh AS definition,
  i.definition_en,
  coalesce(i.source_zh, i.source) AS source,
  i.source AS source_en,
  i.family,
  f.name_zh AS family_name,
  f.name_en AS family_name_en,
  i.domain,
  d.name_zh AS domain_name,
  d.name_en AS domain_name_en,
  i.unit_class,
  i.units,
  i.measure,
  i.standing,
  i.sign,
  i.polarity,
  i.base,
  i.question,
  i.phrases,
  coalesce(held.facts, 0) AS facts,
  coalesce(held.places, 0) AS places,
  'indicators.html?id=' || i.id AS link
FROM main.indicator i
LEFT JOIN main.family f ON f.id = i.family
LEFT JOIN main.domain d ON d.id = i.domain
LEFT JOIN held ON held.indicator_id = i.id
ORDER BY i.position;

CREATE OR REPLACE VIEW analysis.places AS
WITH held AS (
  SELECT
    place_code,
    count(*)::INTEGER AS reports,
    sum(facts)::INTEGER AS facts,
    min(year) AS first_year,
    max(year) AS last_year
  FROM analysis.reports
  GROUP BY place_code
)
SELECT
  p.code,
  l.short_name AS place,
  l.latin AS place_en,
  p.name AS place_name,
  p.level AS place_level,
  p.above,
  p.province,
  p.province_latin AS province_en,
  held.reports,
  held.facts,
  held.first_year,
  held.last_year,
  'place.html?code=' || p.code AS link
FROM main.place p
JOIN main.place_label l ON l.code = p.code
JOIN held ON held.place_code = p.code
ORDER BY p.code;

CREATE OR REPLACE VIEW analysis.honours AS
SELECT
  h.id,
  r.* EXCLUDE (file, report_link),
  h.type,
  h.level,
  h.text,
  s.text AS sentence,
  r.file,
  h.source_start,
  h.source_end,
  r.report_link || '&at=' || h.start_at || '-' || h.end_at AS link
FROM main.current_recognition h
JOIN main.reported r ON r.report_id = h.report_id
JOIN main.sentence s ON s.report_id = h.report_id AND s.sentence_index = h.sentence_index
ORDER BY r.place_code NULLS LAST, r.report_year NULLS LAST, h.report_id, h.start_at, h.end_at, h.position;

CREATE OR REPLACE VIEW analysis.reforms AS
WITH known AS (
  SELECT
    m.report_id,
    m.start_at,
    m.end_at,
    list(c.name ORDER BY c.places DESC, c.name) AS names,
    max(c.places) AS places,
    min(c.first_year) AS first_year
  FROM main.reform_member m
  JOIN main.reform_cluster c ON c.key = m.cluster_key
  GROUP BY m.report_id, m.start_at, m.end_at
)
SELECT
  n.id,
  r.* EXCLUDE (file, report_link),
  n.name,
  n.domain,
  coalesce(known.names, []) AS known_as,
  known.places,
  known.first_year,
  s.text AS sentence,
  r.file,
  n.source_start,
  n.source_end,
  r.report_link || '&at=' || n.start_at || '-' || n.end_at AS link
FROM main.current_reform n
JOIN main.reported r ON r.report_id = n.report_id
JOIN main.sentence s ON s.report_id = n.report_id AND s.sentence_index = n.sentence_index
LEFT JOIN known ON known.report_id = n.report_id AND known.start_at = n.start_at AND known.end_at = n.end_at
ORDER BY r.place_code NULLS LAST, r.report_year NULLS LAST, n.report_id, n.start_at, n.end_at, n.position;

CREATE OR REPLACE VIEW analysis.lead_bodies AS
SELECT
  a.id,
  r.* EXCLUDE (file, report_link),
  a.unit AS body,
  a.task,
  s.text AS sentence,
  r.file,
  a.source_start,
  a.source_end,
  r.report_link || '&at=' || a.start_at || '-' || a.end_at AS link
FROM main.current_assignment a
JOIN main.reported r ON r.report_id = a.report_id
JOIN main.sentence s ON s.report_id = a.report_id AND s.sentence_index = a.sentence_index
ORDER BY r.place_code NULLS LAST, r.report_year NULLS LAST, a.report_id, a.start_at, a.position;

-- What it says of the report is the target's own: to join `reported` once more took half as long again.
CREATE OR REPLACE VIEW analysis.promises AS
SELECT
  t.id,
  t.report_id,
  t.place_code,
  t.place,
  t.place_en,
  t.place_name,
  t.place_level,
  t.province,
  t.province_en,
  t.report_kind,
  t.report_year,
  t.report_title,
  t.label,
  t.indicator_id,
  t.indicator,
  t.indicator_en,
  t.value,
  t.value_max,
  t.unit,
  t.comparator,
  t.year,
  t.deadline,
  t.lead,
  coalesce(x.verdict, 'cannot-be-rated') AS verdict,
  x.reason,
  x.outcome_id,
  x.outcome_value,
  x.difference,
  x.base_id,
  x.base_value,
  t.sentence,
  o.sentence AS outcome_sentence,
  t.link,
  o.link AS outcome_link
FROM analysis.facts t
LEFT JOIN main.target_outcome x ON x.target_id = t.id
LEFT JOIN analysis.facts o ON o.id = x.outcome_id
WHERE t.role = 'target'
ORDER BY t.place_code NULLS LAST, t.report_year NULLS LAST, t.id;
