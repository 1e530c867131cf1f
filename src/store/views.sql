-- What is derived from the tables and holds nothing of its own. Made anew whenever a migration was applied or this file
-- has changed, so a view shows every column that its tables have now.

CREATE OR REPLACE VIEW current_fact AS
SELECT *, 'read' AS status, []::VARCHAR[] AS correction_ids
FROM fact f
ANTI JOIN corrected_fact c ON c.fact_id = f.id
UNION ALL BY NAME
SELECT
  f.id, f.report_id, f.section_index, f.sentence_index, f.start_at, f.end_at, f.source_start, f.source_end, f.text,
  f.cell_table, f.cell_row, f.cell_column, f.cell_address, coalesce(f.reader, 'correction') AS reader, f.rules, c.* EXCLUDE (fact_id, status), CASE WHEN f.added THEN 'added' ELSE c.status END AS status
FROM corrected_fact c
JOIN (SELECT *, false AS added FROM fact UNION ALL BY NAME SELECT *, true AS added FROM added_fact) f ON f.id = c.fact_id
WHERE c.status <> 'withdrawn';
COMMENT ON VIEW current_fact IS 'The facts with corrections applied: what every page and query should read. status is read, corrected, confirmed or added.';

CREATE OR REPLACE MACRO figures_of(facts, sentences := 'sentence') AS TABLE
SELECT
  f.* EXCLUDE (
    section_index, sentence_index, start_at, end_at, source_start, source_end, period_start, period_end, deadline,
    deadline_precision, deadline_text, correction_ids, cell_table, cell_row, cell_column, cell_address
  ) RENAME (
    report_id AS "reportId", value_max AS "valueMax", from_value AS "from", indicator_id AS "indicatorId", is_part AS part,
    scope_basis AS "scopeBasis", other_role AS "otherRole", field_group AS "fieldGroup", field_area AS "fieldArea"
  ),
  f.start_at AS start,
  f.end_at AS "end",
  {start: f.source_start, "end": f.source_end} AS received,
  f.section_index AS section,
  {start: s.start_at, "end": s.end_at, text: s.text} AS sentence,
  CASE WHEN f.period_end IS NOT NULL THEN {start: f.period_start, "end": f.period_end} END AS period,
  CASE WHEN f.deadline IS NOT NULL
    THEN {date: f.deadline, precision: f.deadline_precision, text: f.deadline_text} END AS deadline,
  CASE WHEN f.cell_table IS NOT NULL
    THEN {"table": f.cell_table, "row": f.cell_row, "column": f.cell_column, "address": f.cell_address} END AS cell
FROM query_table(facts) f
JOIN query_table(sentences) s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index;
COMMENT ON MACRO TABLE figures_of IS 'The rows of a table or view with the columns of current_fact, as figure shows them: figures_of(''current_fact''). What asks for few facts is answered sooner than by figure, which joins all of them with their sentences first; sooner yet with the rows of sentence that they stand in, as sentences.';

CREATE OR REPLACE VIEW figure AS FROM figures_of('current_fact');
COMMENT ON VIEW figure IS 'current_fact as programs read it: the names and shapes of a fact in the extract record, with its sentence. Offsets count the clean text; received counts the source text.';

CREATE OR REPLACE MACRO findings(kind) AS TABLE
SELECT concat_ws('-', report_id, start_at, end_at, position) AS id, *
FROM (
  SELECT *, 'read' AS status, []::VARCHAR[] AS correction_ids
  FROM query_table(kind)
  ANTI JOIN query_table('corrected_' || kind) USING (report_id, position)
  UNION ALL BY NAME
  FROM query_table('corrected_' || kind)
);
COMMENT ON MACRO TABLE findings IS 'recognition, reform or assignment as corrections make of it, withdrawn rows too, each with the id that a correction calls it by: findings(''reform'').';

CREATE OR REPLACE VIEW current_recognition AS FROM findings('recognition') WHERE status <> 'withdrawn';
COMMENT ON VIEW current_recognition IS 'The honours with corrections applied. status is read, corrected, confirmed or added.';

CREATE OR REPLACE VIEW current_reform AS FROM findings('reform') WHERE status <> 'withdrawn';
COMMENT ON VIEW current_reform IS 'The named reforms with corrections applied. status is read, corrected, confirmed or added.';

CREATE OR REPLACE VIEW current_assignment AS FROM findings('assignment') WHERE status <> 'withdrawn';
COMMENT ON VIEW current_assignment IS 'The tasks and lead bodies with corrections applied. status is read, corrected, confirmed or added.';

CREATE OR REPLACE VIEW indicator_phrase AS
SELECT DISTINCT id AS indicator_id, words
FROM (SELECT id, name_zh AS words FROM indicator UNION ALL SELECT id, unnest(phrases) AS words FROM indicator)
WHERE length(words) > 2 AND NOT regexp_matches(words, '[|()… -]');
COMMENT ON VIEW indicator_phrase IS 'The names and phrases of indicators that are plain words, by which a sentence names one.';

CREATE OR REPLACE VIEW told_reform AS
WITH common AS (
  SELECT m.report_id, m.start_at, m.end_at, m.name
  FROM reform_member m
  JOIN reform_cluster c ON c.key = m.cluster_key
  WHERE c.places > 1
),
names AS (SELECT DISTINCT name FROM common)
SELECT
  f.*,
  EXISTS (SELECT 1 FROM names WHERE names.name = f.name)
    OR EXISTS (
      SELECT 1 FROM common c WHERE c.report_id = f.report_id AND c.start_at < f.end_at AND c.end_at > f.start_at
    ) AS shared
FROM current_reform f;
COMMENT ON VIEW told_reform IS 'current_reform, and whether another place names it too (shared), here or in other words.';

CREATE OR REPLACE VIEW place_label AS
SELECT
  code,
  CASE
    WHEN count(*) OVER (PARTITION BY short_name) = 1 THEN short_name
    WHEN count(*) OVER (PARTITION BY name) = 1 THEN name
    WHEN count(*) OVER (PARTITION BY short_name, above) = 1 THEN short_name || '（' || coalesce(above, code) || '）'
    WHEN count(*) OVER (PARTITION BY name, above) = 1 THEN name || '（' || coalesce(above, code) || '）'
    ELSE name || '（' || code || '）'
  END AS short_name,
  CASE
    WHEN count(*) OVER (PARTITION BY latin) = 1 THEN latin
    WHEN count(*) OVER (PARTITION BY english) = 1 THEN english
    WHEN count(*) OVER (PARTITION BY latin, above_latin) = 1 THEN latin || ', ' || coalesce(above_latin, code)
    WHEN count(*) OVER (PARTITION BY english, above_latin) = 1 THEN english || ', ' || coalesce(above_latin, code)
    ELSE english || ', ' || code
  END AS latin
FROM place;
COMMENT ON VIEW place_label IS 'The shortest name of each place that no other place of this ledger has: 赣州, 吉林市 beside 吉林省, 朝阳（长春） beside 朝阳（北京）.';

CREATE OR REPLACE VIEW counted_document AS
SELECT r.* FROM report r ANTI JOIN report_version v ON v.report_id = r.id;
COMMENT ON VIEW counted_document IS 'The reports that count, and what statistics say of single places: all whose figures count.';

CREATE OR REPLACE VIEW counted_report AS FROM counted_document WHERE kind <> 'statistics';
COMMENT ON VIEW counted_report IS 'The reports that count: all but versions of another, and no statistics.';

CREATE OR REPLACE VIEW statistic AS FROM report WHERE kind = 'statistics';
COMMENT ON VIEW statistic IS 'What tables of metrics say, a document for each place in one: no reports, and not counted among them.';

CREATE OR REPLACE VIEW counted_fact AS
SELECT f.* FROM current_fact f ANTI JOIN report_version v ON v.report_id = f.report_id;
COMMENT ON VIEW counted_fact IS 'current_fact of the reports that count, and of statistics.';

CREATE OR REPLACE VIEW catalogue_entry AS
WITH given AS (
  SELECT indicator_id, list(DISTINCT indicator) AS labels FROM counted_fact WHERE indicator_id IS NOT NULL GROUP BY ALL
)
SELECT
  i.id, i.position, i.family, i.domain, i.name_zh AS "nameZh", i.name_en AS "nameEn", i.unit_class AS "unitClass", i.polarity,
  i.base, i.standing, i.sign, i.question, i.question_zh AS "questionZh", i.question_en AS "questionEn",
  coalesce(list_sort(list_intersect(i.phrases, given.labels)), []) AS labels
FROM indicator i
LEFT JOIN given ON given.indicator_id = i.id;
COMMENT ON VIEW catalogue_entry IS 'indicator as pages read it, without its definition and its phrases; labels are those that a figure is labelled with to the letter.';

CREATE OR REPLACE VIEW counted_figure AS
SELECT f.* FROM figure f ANTI JOIN report_version v ON v.report_id = f."reportId";
COMMENT ON VIEW counted_figure IS 'figure of the reports that count, and of statistics.';

CREATE OR REPLACE MACRO readings_of(facts, sentences := 'sentence') AS TABLE
SELECT
  "reportId" AS report_id,
  id,
  start,
  sentence.text AS sentence,
  text,
  json_merge_patch(
    to_json(f),
    '{"id": null, "reportId": null, "start": null, "end": null, "received": null, "text": null, "section": null,
      "sentence": null, "confidence": null, "doubts": null, "otherRole": null, "cell": null, "reader": null,
      "rules": null, "status": null}'
  )::VARCHAR AS meaning
FROM figures_of(facts, sentences := sentences) f;
COMMENT ON MACRO TABLE readings_of IS 'The rows of a table or view with the columns of current_fact, as fact_reading shows them.';

CREATE OR REPLACE VIEW fact_reading AS FROM readings_of('current_fact');
COMMENT ON VIEW fact_reading IS 'Each figure with its words and what it means, as JSON: the whole figure without where it stands, how it was read and who has looked at it. What runs compare.';

CREATE OR REPLACE MACRO next_events(that_run) AS TABLE
WITH
  again AS (SELECT report_id, run_id FROM history WHERE action = 'added' AND run_id > that_run),
  known AS (
    SELECT id, report_id FROM fact WHERE report_id IN (SELECT report_id FROM again)
    UNION
    SELECT previous_id, split_part(previous_id, '-', 1) AS report_id
    FROM fact_change
    WHERE previous_id IS NOT NULL AND split_part(previous_id, '-', 1) IN (SELECT report_id FROM again)
  ),
  event AS (
    SELECT
      previous_id AS id, run_id, true AS held,
      coalesce(previous_sentence, sentence) AS sentence, coalesce(previous_text, text) AS text, before AS meaning
    FROM fact_change
    WHERE previous_id IS NOT NULL AND run_id > that_run
    UNION ALL
    SELECT fact_id, run_id, false, NULL, NULL, NULL FROM fact_change WHERE fact_id IS NOT NULL AND run_id > that_run
    UNION ALL
    SELECT k.id, h.run_id, false, NULL, NULL, NULL
    FROM again h
    JOIN known k ON k.report_id = h.report_id
  )
SELECT * FROM event QUALIFY row_number() OVER (PARTITION BY id ORDER BY run_id, held DESC) = 1;
COMMENT ON MACRO TABLE next_events IS 'The first thing that became of each figure after a run: whether it was there before, and what it said. What has none is as it is now.';

CREATE OR REPLACE MACRO facts_after(that_run) AS TABLE
WITH next AS (FROM next_events(that_run))
SELECT report_id, id, sentence, text, meaning FROM fact_reading f ANTI JOIN next ON next.id = f.id
UNION ALL
SELECT split_part(id, '-', 1), id, sentence, text, meaning FROM next WHERE held;
COMMENT ON MACRO TABLE facts_after IS 'What the ledger said after a run: facts_after(3). The next thing that became of a figure since tells whether it was there, and how it was read.';

CREATE OR REPLACE VIEW known_report AS
WITH
  told AS (FROM history SELECT *, unnest([report_id, previous_id]) AS id),
  gone AS (FROM told SELECT DISTINCT ON (id) id, place_code, place_name, year, title WHERE id IS NOT NULL ORDER BY run_id DESC)
SELECT r.id, r.place_code, p.name AS place_name, r.year, r.title
FROM report r
LEFT JOIN place p ON p.code = r.place_code
UNION ALL
FROM gone WHERE id NOT IN (SELECT id FROM report);
COMMENT ON VIEW known_report IS 'Every report that a run has read: those held, and those gone as the history last knew them.';

CREATE OR REPLACE MACRO facts_between(first_run, last_run) AS TABLE
WITH RECURSIVE
  next_b AS (FROM next_events(first_run)),
  next_a AS (FROM next_events(last_run)),
  -- What nothing became of since the first run is the same after both, and is not looked at.
  turned AS (FROM current_fact WHERE id IN (SELECT id FROM next_b)),
  reading AS MATERIALIZED (FROM readings_of('turned')),
  b AS (
    SELECT split_part(id, '-', 1) AS report_id, id, sentence, text, meaning FROM next_b WHERE held
  ),
  a AS (
    SELECT report_id, id, sentence, text, meaning FROM reading f ANTI JOIN next_a ON next_a.id = f.id
    UNION ALL
    SELECT split_part(id, '-', 1), id, sentence, text, meaning FROM next_a WHERE held
  ),
  held_b AS (
    SELECT report_id FROM current_fact f ANTI JOIN next_b ON next_b.id = f.id UNION SELECT report_id FROM b
  ),
  held_a AS (
    SELECT report_id FROM current_fact f ANTI JOIN next_a ON next_a.id = f.id UNION SELECT report_id FROM a
  ),
  path AS (
    SELECT DISTINCT previous_id AS start, previous_id AS id, first_run AS run_id
    FROM fact_change
    WHERE fact_id IS NOT NULL AND previous_id IS NOT NULL AND run_id > first_run AND run_id <= last_run
    UNION
    SELECT p.start, c.fact_id, c.run_id
    FROM path p
    JOIN fact_change c ON c.previous_id = p.id AND c.run_id > p.run_id
    WHERE c.fact_id IS NOT NULL AND c.run_id <= last_run
  ),
  led AS (SELECT start AS before_id, arg_max(id, run_id) AS after_id FROM path GROUP BY start),
  pair AS (
    SELECT
      a.id AS fact_id, b.id AS previous_id, a.report_id, b.report_id AS previous_report,
      a.text, a.sentence, b.text AS previous_text, b.sentence AS previous_sentence, b.meaning AS before, a.meaning AS after,
      list_filter(
        list_intersect(json_keys(b.meaning), json_keys(a.meaning)),
        lambda field: json_extract(b.meaning, '$.' || field) <> json_extract(a.meaning, '$.' || field)
      ) AS fields
    FROM (FROM b LEFT JOIN led ON led.before_id = b.id) b
    FULL JOIN a ON a.id = coalesce(b.after_id, b.id)
  )
SELECT
  CASE
    WHEN d.previous_id IS NULL THEN 'added'
    WHEN d.fact_id IS NULL THEN 'withdrawn'
    WHEN len(d.fields) > 0 THEN 'changed'
    ELSE 're-anchored'
  END AS action,
  CASE
    WHEN d.report_id IN (FROM held_b) AND coalesce(d.previous_report, d.report_id) = d.report_id THEN 'reading'
    WHEN d.fact_id IS NULL AND d.previous_report IN (FROM held_a) THEN 'reading'
    ELSE 'report'
  END AS because,
  k.place_code, k.place_name, k.year, k.title,
  coalesce(d.after, d.before) ->> 'indicatorId' AS indicator_id,
  coalesce(d.after, d.before) ->> 'indicator' AS indicator,
  coalesce(d.report_id, d.previous_report) AS report_id,
  d.fact_id, d.previous_id,
  coalesce(d.text, d.previous_text) AS text, coalesce(d.sentence, d.previous_sentence) AS sentence,
  d.previous_text, d.previous_sentence, d.before, d.after, coalesce(d.fields, []) AS fields
FROM pair d
LEFT JOIN known_report k ON k.id = coalesce(d.report_id, d.previous_report)
WHERE d.fact_id IS DISTINCT FROM d.previous_id OR len(d.fields) > 0;
COMMENT ON MACRO TABLE facts_between IS 'What became of each figure from the end of one run to the end of another, 0 being before the first: facts_between(3, 5). Figures that are as they were are left out. because is report where the text is another, reading where the same text is read otherwise; fields are the names of what is said otherwise in before and after.';
