-- Tables of statistics beside reports: a document of their kind for each place in one, and where in its file a figure stands.

CREATE TABLE report_of_kinds (
  id VARCHAR PRIMARY KEY,
  place_code VARCHAR,
  kind VARCHAR NOT NULL CHECK (kind IN ('review', 'plan', 'mixed', 'statistics')),
  year INTEGER,
  period_start DATE,
  period_end DATE,
  published DATE,
  title VARCHAR,
  source VARCHAR,
  author VARCHAR,
  script VARCHAR NOT NULL CHECK (script IN ('simplified', 'traditional')),
  garbled BOOLEAN NOT NULL,
  format VARCHAR NOT NULL,
  encoding VARCHAR,
  source_text VARCHAR NOT NULL,
  clean_text VARCHAR NOT NULL,
  char_count INTEGER NOT NULL,
  path VARCHAR NOT NULL,
  digest_version VARCHAR NOT NULL,
  run_id INTEGER NOT NULL
);
INSERT INTO report_of_kinds BY NAME FROM report;
DROP TABLE report;
ALTER TABLE report_of_kinds RENAME TO report;
COMMENT ON TABLE report IS 'One row for each distinct report, whatever the number of files that hold it, and for each place of a table of statistics. Null is "not known".';
COMMENT ON COLUMN report.id IS '12 hexadecimal digits, a hash of the text.';
COMMENT ON COLUMN report.place_code IS 'The reporting place: place.code.';
COMMENT ON COLUMN report.kind IS 'review looks back, plan looks forward, mixed does both; statistics is no report but what a table of metrics says of one place.';
COMMENT ON COLUMN report.year IS 'The year it is about; for a plan the year it starts; for a mixed report the year it plans for; of statistics the latest.';
COMMENT ON COLUMN report.period_start IS 'First day that it is about.';
COMMENT ON COLUMN report.period_end IS 'Last day that it is about.';
COMMENT ON COLUMN report.published IS 'Day of publication, only when stated.';
COMMENT ON COLUMN report.title IS 'Title as written.';
COMMENT ON COLUMN report.source IS 'Publishing body or site, as stated.';
COMMENT ON COLUMN report.author IS 'Author, as stated.';
COMMENT ON COLUMN report.script IS 'Script of the source text: simplified or traditional.';
COMMENT ON COLUMN report.garbled IS 'Whether the source text was damaged (injected syllables, broken bytes).';
COMMENT ON COLUMN report.format IS 'Format of the file, as text, html, docx, pdf, csv.';
COMMENT ON COLUMN report.encoding IS 'Character encoding of the file, where the format leaves it open.';
COMMENT ON COLUMN report.source_text IS 'The text as received; source offsets count in it. Of statistics: a row for each figure.';
COMMENT ON COLUMN report.clean_text IS 'The text as cleaned; start_at and end_at count in it.';
COMMENT ON COLUMN report.char_count IS 'UTF-16 code units of clean_text.';
COMMENT ON COLUMN report.path IS 'report_file.path of the file that it was taken from: of several, the one that says most of it.';
COMMENT ON COLUMN report.digest_version IS 'Hash of the code and reference data that read it.';
COMMENT ON COLUMN report.run_id IS 'The run that wrote it: run.id.';

ALTER TABLE fact ADD COLUMN cell_address VARCHAR;
COMMENT ON COLUMN fact.cell_address IS 'Of a figure of statistics, where its cell is in the file: Sheet1!D12.';

ALTER TABLE report_file ADD COLUMN licence VARCHAR;
COMMENT ON COLUMN report_file.licence IS 'Under which terms the file may be used, as its sidecar says.';

ALTER TABLE history ADD COLUMN kind VARCHAR;
COMMENT ON COLUMN history.kind IS 'report.kind; null where an older version wrote the row.';

CREATE TABLE statistic_conflict (
  place_code VARCHAR NOT NULL,
  indicator_id VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  fact_id VARCHAR PRIMARY KEY,
  value DOUBLE NOT NULL,
  other_report_id VARCHAR NOT NULL,
  other_fact_id VARCHAR NOT NULL,
  other_value DOUBLE NOT NULL
);
COMMENT ON TABLE statistic_conflict IS 'Figures of reports that statistics of the same place, indicator, scope and period exclude.';
COMMENT ON COLUMN statistic_conflict.place_code IS 'place.code.';
COMMENT ON COLUMN statistic_conflict.indicator_id IS 'indicator.id.';
COMMENT ON COLUMN statistic_conflict.unit IS 'Unit of both values; growth has a sign: a fall of 3 is -3.';
COMMENT ON COLUMN statistic_conflict.report_id IS 'report.id of the report.';
COMMENT ON COLUMN statistic_conflict.fact_id IS 'fact.id in the report.';
COMMENT ON COLUMN statistic_conflict.value IS 'What the report says.';
COMMENT ON COLUMN statistic_conflict.other_report_id IS 'report.id of the statistics.';
COMMENT ON COLUMN statistic_conflict.other_fact_id IS 'fact.id in the statistics.';
COMMENT ON COLUMN statistic_conflict.other_value IS 'What the statistics say.';
