-- The tables of reports, and where in them a figure stands. Of reports that were read before: none, until the next ingest
-- reads them again.

ALTER TABLE fact ADD COLUMN cell_table INTEGER;
ALTER TABLE fact ADD COLUMN cell_row VARCHAR[];
ALTER TABLE fact ADD COLUMN cell_column VARCHAR[];
ALTER TABLE fact ADD COLUMN reader VARCHAR DEFAULT 'rules';
COMMENT ON COLUMN fact.cell_table IS 'report_table.table_index of the table in which it stands; null for a figure in prose.';
COMMENT ON COLUMN fact.cell_row IS 'The headings of its row, outermost first.';
COMMENT ON COLUMN fact.cell_column IS 'The headings of its column, outermost first.';
COMMENT ON COLUMN fact.reader IS 'Who or what read it: rules for Reform Ledger, else as the file of its extractions says.';

CREATE TABLE report_table (
  report_id VARCHAR NOT NULL,
  table_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  column_count INTEGER NOT NULL,
  sheet VARCHAR,
  sheet_row INTEGER,
  sheet_column INTEGER,
  cells VARCHAR NOT NULL,
  PRIMARY KEY (report_id, table_index)
);
COMMENT ON TABLE report_table IS 'The tables in the text of each report.';
COMMENT ON COLUMN report_table.report_id IS 'report.id.';
COMMENT ON COLUMN report_table.table_index IS 'Position in the report, from 0.';
COMMENT ON COLUMN report_table.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN report_table.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN report_table.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN report_table.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN report_table.row_count IS 'Rows of its grid.';
COMMENT ON COLUMN report_table.column_count IS 'Columns of its grid.';
COMMENT ON COLUMN report_table.sheet IS 'The sheet of a workbook that it stands on; null outside of workbooks.';
COMMENT ON COLUMN report_table.sheet_row IS 'Row of its first cell on that sheet, from 0.';
COMMENT ON COLUMN report_table.sheet_column IS 'Column of its first cell on that sheet, from 0.';
COMMENT ON COLUMN report_table.cells IS 'Its cells as a JSON list: row, column, rows and columns that each covers, start and end (clean offsets), isHeading.';
