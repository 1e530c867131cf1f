-- The tables of the reports whose ids $ids lists.
SELECT
  report_id AS "reportId",
  start_at AS start,
  end_at AS "end",
  source_start AS "sourceStart",
  source_end AS "sourceEnd",
  row_count AS "rows",
  column_count AS "columns",
  sheet,
  sheet_row AS "sheetRow",
  sheet_column AS "sheetColumn",
  cells
FROM report_table
WHERE report_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY report_id, table_index
