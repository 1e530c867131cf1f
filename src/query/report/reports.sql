-- One row a report, with the counts that an accountability profile is made of.
WITH facts AS (
  SELECT
    f.report_id,
    count(*)::INTEGER AS facts,
    count(*) FILTER (role = 'reform_count')::INTEGER AS reform_counts,
    count(*) FILTER (role = 'target')::INTEGER AS targets,
    count(*) FILTER (role = 'outcome')::INTEGER AS outcomes,
    count(*) FILTER (role = 'context')::INTEGER AS contexts,
    count(*) FILTER (role = 'outcome' AND from_value IS NOT NULL)::INTEGER AS outcomes_with_before,
    count(*) FILTER (role = 'target' AND deadline IS NOT NULL)::INTEGER AS targets_with_deadline,
    count(*) FILTER (role = 'target' AND f.lead IS NOT NULL)::INTEGER AS targets_with_lead,
    count(*) FILTER (indicator_id IS NOT NULL)::INTEGER AS catalogued
  FROM current_fact f
  GROUP BY f.report_id
),
honours AS (
  SELECT
    report_id,
    count(*) FILTER (level = 'national')::INTEGER AS national,
    count(*) FILTER (level = 'provincial')::INTEGER AS provincial,
    count(*) FILTER (level = 'municipal')::INTEGER AS municipal,
    count(*) FILTER (level = 'other')::INTEGER AS other
  FROM current_recognition
  GROUP BY report_id
),
reforms AS (SELECT report_id, count(*)::INTEGER AS n FROM current_reform GROUP BY report_id),
assignments AS (SELECT report_id, count(*)::INTEGER AS n FROM current_assignment GROUP BY report_id),
rejected_numbers AS (SELECT report_id, count(*)::INTEGER AS n FROM rejected GROUP BY report_id),
issues AS (SELECT report_id, count(*)::INTEGER AS n FROM issue WHERE report_id IS NOT NULL GROUP BY report_id),
-- What tells a report apart from others of its place, year and kind.
edition AS (
  SELECT
    r.id,
    f.name AS file,
    v.of_id IS NULL AND count(*) FILTER (v.of_id IS NULL) OVER alike = 1 AS alone,
    count(*) OVER (PARTITION BY r.place_code, r.year, r.kind, r.title) = 1 AS titled,
    r.place_code IS NOT NULL AND count(DISTINCT r.kind) FILTER (v.of_id IS NULL)
      OVER (PARTITION BY r.place_code, r.year) > 1 AS kinds
  FROM report r
  LEFT JOIN report_version v ON v.report_id = r.id
  LEFT JOIN (SELECT report_id, min(name) AS name FROM report_file GROUP BY report_id) f ON f.report_id = r.id
  WINDOW alike AS (PARTITION BY r.place_code, r.year, r.kind, if(r.place_code IS NULL, r.title, ''))
)
SELECT
  r.id,
  r.place_code AS "placeCode",
  p.name AS "placeName",
  l.short_name AS "placeShort",
  l.latin AS "placeLatin",
  p.english AS "placeEnglish",
  nullif(p.pinyin, p.latin) AS "placePinyin",
  p.province,
  p.province_latin AS "provinceLatin",
  p.level,
  r.kind,
  r.year,
  r.period_start AS "periodStart",
  r.period_end AS "periodEnd",
  r.published,
  r.title,
  CASE WHEN NOT e.alone THEN if(e.titled AND r.title IS NOT NULL, r.title, coalesce(regexp_replace(e.file, '\.[^./]+$', ''), r.id)) END AS edition,
  e.kinds AS "kindTells",
  v.of_id AS "versionOf",
  v.share AS "versionShare",
  r.source,
  r.author,
  r.script,
  r.garbled,
  r.char_count AS characters,
  coalesce(f.facts, 0) AS facts,
  coalesce(f.reform_counts, 0) AS "reformCounts",
  coalesce(f.targets, 0) AS targets,
  coalesce(f.outcomes, 0) AS outcomes,
  coalesce(f.contexts, 0) AS contexts,
  coalesce(f.outcomes_with_before, 0) AS "outcomesWithBefore",
  coalesce(f.targets_with_deadline, 0) AS "targetsWithDeadline",
  coalesce(f.targets_with_lead, 0) AS "targetsWithLead",
  coalesce(f.catalogued, 0) AS catalogued,
  coalesce(h.national, 0) AS "honoursNational",
  coalesce(h.provincial, 0) AS "honoursProvincial",
  coalesce(h.municipal, 0) AS "honoursMunicipal",
  coalesce(h.other, 0) AS "honoursOther",
  coalesce(reforms.n, 0) AS reforms,
  coalesce(assignments.n, 0) AS assignments,
  coalesce(rejected_numbers.n, 0) AS rejected,
  coalesce(issues.n, 0) AS issues
FROM report r
LEFT JOIN place p ON p.code = r.place_code
LEFT JOIN place_label l ON l.code = r.place_code
LEFT JOIN edition e ON e.id = r.id
LEFT JOIN report_version v ON v.report_id = r.id
LEFT JOIN facts f ON f.report_id = r.id
LEFT JOIN honours h ON h.report_id = r.id
LEFT JOIN reforms ON reforms.report_id = r.id
LEFT JOIN assignments ON assignments.report_id = r.id
LEFT JOIN rejected_numbers ON rejected_numbers.report_id = r.id
LEFT JOIN issues ON issues.report_id = r.id
ORDER BY r.place_code NULLS LAST, r.year NULLS LAST, r.id
