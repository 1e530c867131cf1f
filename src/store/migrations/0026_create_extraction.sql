-- What others read in the reports: the rows of data/extracted/ and of files that were named. Older ledgers hold none.

CREATE TABLE extraction_file (
  path VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  reader VARCHAR
);
COMMENT ON TABLE extraction_file IS 'The files of extractions whose rows the ledger holds.';
COMMENT ON COLUMN extraction_file.path IS 'Path from the folder of the ledger.';
COMMENT ON COLUMN extraction_file.name IS 'File name.';
COMMENT ON COLUMN extraction_file.sha256 IS 'SHA-256 of its bytes.';
COMMENT ON COLUMN extraction_file.reader IS 'Who read what its rows say, as --reader had it; null where nobody said.';

CREATE TABLE extraction (
  path VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reader VARCHAR,
  report VARCHAR,
  report_id VARCHAR,
  quote VARCHAR,
  outcome VARCHAR NOT NULL CHECK (outcome IN ('paired', 'added', 'unplaced')),
  found VARCHAR CHECK (found IN ('exact', 'folded', 'nearest')),
  score DOUBLE,
  start_at INTEGER,
  end_at INTEGER,
  source_start INTEGER,
  source_end INTEGER,
  figure_start INTEGER,
  figure_end INTEGER,
  in_quote BOOLEAN,
  said VARCHAR NOT NULL,
  fact_id VARCHAR,
  differs VARCHAR[] NOT NULL,
  issue_code VARCHAR,
  written VARCHAR NOT NULL,
  PRIMARY KEY (path, position)
);
COMMENT ON TABLE extraction IS 'Figures as others read them: every row of every file of extractions, those too that have no place in a report.';
COMMENT ON COLUMN extraction.path IS 'extraction_file.path.';
COMMENT ON COLUMN extraction.position IS 'Its place among the rows of the file, from 0.';
COMMENT ON COLUMN extraction.line IS 'The line of the file that it stands on, from 1.';
COMMENT ON COLUMN extraction.reader IS 'Who or what read it; null where nobody says.';
COMMENT ON COLUMN extraction.report IS 'The report as the row names it.';
COMMENT ON COLUMN extraction.report_id IS 'report.id, where the quote was found.';
COMMENT ON COLUMN extraction.quote IS 'Words of the report, as the row has them.';
COMMENT ON COLUMN extraction.outcome IS 'paired: it stands at a figure that was there; added: nobody else had read it, and it became a figure; unplaced: it has no place.';
COMMENT ON COLUMN extraction.found IS 'How the quote was found: exact; folded: in other characters for the same; nearest: the passage most like it. Null where it was not.';
COMMENT ON COLUMN extraction.score IS 'How like the passage is to the quote, 1 where it is the same.';
COMMENT ON COLUMN extraction.start_at IS 'Clean offset of the quote, inclusive.';
COMMENT ON COLUMN extraction.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN extraction.source_start IS 'Source offset of the quote, inclusive.';
COMMENT ON COLUMN extraction.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN extraction.figure_start IS 'Clean offset of its figure, inclusive.';
COMMENT ON COLUMN extraction.figure_end IS 'Clean offset, exclusive.';
COMMENT ON COLUMN extraction.in_quote IS 'Whether the value stands in the quote; null where the quote was not found.';
COMMENT ON COLUMN extraction.said IS 'What it says that the figure means, as JSON: fields of figure in the units of the ledger. What is absent was not said.';
COMMENT ON COLUMN extraction.fact_id IS 'fact.id of the figure at which it stands, or which it became.';
COMMENT ON COLUMN extraction.differs IS 'The fields in which it differs from that figure.';
COMMENT ON COLUMN extraction.issue_code IS 'What a person should know of it, as in checks.yml.';
COMMENT ON COLUMN extraction.written IS 'The row as it was read, as JSON.';

CREATE TABLE issue_next (
  origin VARCHAR NOT NULL CHECK (origin IN ('report', 'ledger', 'correction', 'extraction')),
  check_name VARCHAR NOT NULL,
  severity VARCHAR NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  message VARCHAR NOT NULL,
  report_id VARCHAR,
  fact_id VARCHAR,
  start_at INTEGER,
  end_at INTEGER,
  source_start INTEGER,
  source_end INTEGER,
  code VARCHAR,
  details VARCHAR
);
INSERT INTO issue_next BY NAME FROM issue;
DROP TABLE issue;
ALTER TABLE issue_next RENAME TO issue;
COMMENT ON TABLE issue IS 'What a person should look at.';
COMMENT ON COLUMN issue.origin IS 'report: found in one report; ledger: found across reports; correction: an entry of data/corrections that could not be applied; extraction: a row of data/extracted.';
COMMENT ON COLUMN issue.check_name IS 'Name of the check that found it, as in checks.yml.';
COMMENT ON COLUMN issue.severity IS 'error, warning or note; ledger check fails on the first two.';
COMMENT ON COLUMN issue.message IS 'What is wrong, in English, value last.';
COMMENT ON COLUMN issue.report_id IS 'report.id, when it is about one.';
COMMENT ON COLUMN issue.fact_id IS 'fact.id, when it is about one.';
COMMENT ON COLUMN issue.start_at IS 'Clean offset, inclusive, when it is about a stretch of text.';
COMMENT ON COLUMN issue.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN issue.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN issue.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN issue.code IS 'Which issue it is, as in checks.yml; null for one that an older version found, until its report is read again.';
COMMENT ON COLUMN issue.details IS 'What fills the holes of its words, as a JSON object.';

ALTER TABLE run ADD COLUMN extractions_version VARCHAR;
COMMENT ON COLUMN run.extractions_version IS 'Names the state of the extractions that the ledger holds; null of runs before there were any.';
