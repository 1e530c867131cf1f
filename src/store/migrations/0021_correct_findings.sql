-- Corrections may add a figure, and be about honours, named reforms and lead bodies. What is derived from the files of
-- corrections is made again by the next ingest.

CREATE TABLE correction_next (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  file VARCHAR NOT NULL,
  subject VARCHAR NOT NULL CHECK (subject IN ('figure', 'honour', 'reform', 'lead')),
  place VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  report_file VARCHAR,
  quote VARCHAR NOT NULL,
  figure VARCHAR NOT NULL,
  action VARCHAR NOT NULL CHECK (action IN ('set', 'withdraw', 'confirm', 'add')),
  set_fields VARCHAR NOT NULL,
  expect VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  made_by VARCHAR NOT NULL,
  made_on DATE NOT NULL,
  status VARCHAR NOT NULL CHECK (status IN ('applied', 'unmatched', 'ambiguous', 'outdated')),
  fact_id VARCHAR,
  report_id VARCHAR,
  start_at INTEGER,
  end_at INTEGER
);
INSERT INTO correction_next BY NAME
SELECT c.*, 'figure' AS subject, f.report_id, f.start_at, f.end_at
FROM correction c
LEFT JOIN fact f ON f.id = c.fact_id;
DROP TABLE correction;
ALTER TABLE correction_next RENAME TO correction;
COMMENT ON TABLE correction IS 'The entries of data/corrections/, in the order in which they were applied.';
COMMENT ON COLUMN correction.id IS 'File name without its extension, # and the entry''s own id.';
COMMENT ON COLUMN correction.position IS 'Order of application, from 0.';
COMMENT ON COLUMN correction.file IS 'Name of the file that holds it.';
COMMENT ON COLUMN correction.subject IS 'What it is about: figure, honour, reform or lead (the body that leads a task).';
COMMENT ON COLUMN correction.place IS 'The reporting place as the entry has it: name or code.';
COMMENT ON COLUMN correction.year IS 'Year of the report.';
COMMENT ON COLUMN correction.report_file IS 'Name of the report''s file, where the entry gives it.';
COMMENT ON COLUMN correction.quote IS 'Words of the sentence, as written.';
COMMENT ON COLUMN correction.figure IS 'What is meant, as written: quantity, honour, name or task; a part of the quote.';
COMMENT ON COLUMN correction.action IS 'set, withdraw, confirm or add.';
COMMENT ON COLUMN correction.set_fields IS 'The fields that it sets, as JSON.';
COMMENT ON COLUMN correction.expect IS 'What the fields must have been for it to apply, as JSON.';
COMMENT ON COLUMN correction.reason IS 'Why.';
COMMENT ON COLUMN correction.source IS 'What shows it: an address, a page, a document.';
COMMENT ON COLUMN correction.made_by IS 'Who made it.';
COMMENT ON COLUMN correction.made_on IS 'When it was made.';
COMMENT ON COLUMN correction.status IS 'applied; unmatched: nothing such is there; ambiguous: several are; outdated: it is not what was expected.';
COMMENT ON COLUMN correction.fact_id IS 'fact.id, when applied to a figure.';
COMMENT ON COLUMN correction.report_id IS 'report.id, when applied.';
COMMENT ON COLUMN correction.start_at IS 'Clean offset of what it is about, inclusive, when applied.';
COMMENT ON COLUMN correction.end_at IS 'Clean offset, exclusive.';

CREATE TABLE added_fact (
  id VARCHAR PRIMARY KEY,
  report_id VARCHAR NOT NULL,
  section_index INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  rules VARCHAR[] NOT NULL
);
COMMENT ON TABLE added_fact IS 'Where the figures stand that the reading passed over and a correction adds; what they mean is in corrected_fact.';
COMMENT ON COLUMN added_fact.id IS 'As fact.id.';
COMMENT ON COLUMN added_fact.report_id IS 'report.id.';
COMMENT ON COLUMN added_fact.section_index IS 'section.section_index.';
COMMENT ON COLUMN added_fact.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN added_fact.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN added_fact.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN added_fact.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN added_fact.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN added_fact.text IS 'The quantity as written, cleaned.';
COMMENT ON COLUMN added_fact.rules IS 'None: no rule decided.';

CREATE TABLE corrected_recognition AS SELECT *, '' AS status, []::VARCHAR[] AS correction_ids FROM recognition LIMIT 0;
COMMENT ON TABLE corrected_recognition IS 'What corrections make of the honours that they touch or add; columns as in recognition.';
CREATE TABLE corrected_reform AS SELECT *, '' AS status, []::VARCHAR[] AS correction_ids FROM reform LIMIT 0;
COMMENT ON TABLE corrected_reform IS 'What corrections make of the named reforms that they touch or add; columns as in reform.';
CREATE TABLE corrected_assignment AS SELECT *, '' AS status, []::VARCHAR[] AS correction_ids FROM assignment LIMIT 0;
COMMENT ON TABLE corrected_assignment IS 'What corrections make of the lead bodies that they touch or add; columns as in assignment.';

COMMENT ON COLUMN corrected_recognition.report_id IS 'As recognition.report_id.';
COMMENT ON COLUMN corrected_recognition.position IS 'As recognition.position; one that is added has the next.';
COMMENT ON COLUMN corrected_recognition.sentence_index IS 'As recognition.sentence_index.';
COMMENT ON COLUMN corrected_recognition.start_at IS 'As recognition.start_at.';
COMMENT ON COLUMN corrected_recognition.end_at IS 'As recognition.end_at.';
COMMENT ON COLUMN corrected_recognition.source_start IS 'As recognition.source_start.';
COMMENT ON COLUMN corrected_recognition.source_end IS 'As recognition.source_end.';
COMMENT ON COLUMN corrected_recognition.text IS 'As recognition.text.';
COMMENT ON COLUMN corrected_recognition.type IS 'As recognition.type.';
COMMENT ON COLUMN corrected_recognition.level IS 'As recognition.level.';
COMMENT ON COLUMN corrected_recognition.status IS 'corrected, confirmed, added or withdrawn.';
COMMENT ON COLUMN corrected_recognition.correction_ids IS 'correction.id of each that applies, in order.';
COMMENT ON COLUMN corrected_reform.report_id IS 'As reform.report_id.';
COMMENT ON COLUMN corrected_reform.position IS 'As reform.position; one that is added has the next.';
COMMENT ON COLUMN corrected_reform.sentence_index IS 'As reform.sentence_index.';
COMMENT ON COLUMN corrected_reform.start_at IS 'As reform.start_at.';
COMMENT ON COLUMN corrected_reform.end_at IS 'As reform.end_at.';
COMMENT ON COLUMN corrected_reform.source_start IS 'As reform.source_start.';
COMMENT ON COLUMN corrected_reform.source_end IS 'As reform.source_end.';
COMMENT ON COLUMN corrected_reform.name IS 'As reform.name.';
COMMENT ON COLUMN corrected_reform.domain IS 'As reform.domain.';
COMMENT ON COLUMN corrected_reform.status IS 'corrected, confirmed, added or withdrawn.';
COMMENT ON COLUMN corrected_reform.correction_ids IS 'correction.id of each that applies, in order.';
COMMENT ON COLUMN corrected_assignment.report_id IS 'As assignment.report_id.';
COMMENT ON COLUMN corrected_assignment.position IS 'As assignment.position; one that is added has the next.';
COMMENT ON COLUMN corrected_assignment.sentence_index IS 'As assignment.sentence_index.';
COMMENT ON COLUMN corrected_assignment.start_at IS 'As assignment.start_at.';
COMMENT ON COLUMN corrected_assignment.end_at IS 'As assignment.end_at.';
COMMENT ON COLUMN corrected_assignment.source_start IS 'As assignment.source_start.';
COMMENT ON COLUMN corrected_assignment.source_end IS 'As assignment.source_end.';
COMMENT ON COLUMN corrected_assignment.task IS 'As assignment.task.';
COMMENT ON COLUMN corrected_assignment.unit IS 'As assignment.unit.';
COMMENT ON COLUMN corrected_assignment.status IS 'corrected, confirmed, added or withdrawn.';
COMMENT ON COLUMN corrected_assignment.correction_ids IS 'correction.id of each that applies, in order.';
