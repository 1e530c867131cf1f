-- The figures of the reports whose ids $ids lists, comma between them, as they were read, whatever corrections say.
SELECT
  f.* EXCLUDE (
    section_index, sentence_index, start_at, end_at, source_start, source_end, period_start, period_end, deadline,
    deadline_precision, deadline_text, cell_table, cell_row, cell_column, rules, confidence
  ) RENAME (
    report_id AS "reportId", value_max AS "valueMax", from_value AS "from", indicator_id AS "indicatorId", is_part AS part,
    scope_basis AS "scopeBasis", other_role AS "otherRole", field_group AS "fieldGroup", field_area AS "fieldArea"
  ),
  f.start_at AS start,
  f.end_at AS "end",
  CASE WHEN f.period_end IS NOT NULL THEN {start: f.period_start, "end": f.period_end} END AS period,
  CASE WHEN f.deadline IS NOT NULL
    THEN {date: f.deadline, precision: f.deadline_precision, text: f.deadline_text} END AS deadline
FROM fact f
WHERE f.report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY f.report_id, f.start_at
