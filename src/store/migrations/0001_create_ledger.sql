-- The ledger. Every offset counts UTF-16 code units: start_at/end_at in report.clean_text, source_start/source_end in
-- report.source_text; starts are inclusive, ends exclusive. Rows of a report are written and withdrawn together, in one
-- transaction, so references between tables hold by construction (tests/store checks them).

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP NOT NULL,
  version VARCHAR NOT NULL,
  digest_version VARCHAR NOT NULL,
  corrections_version VARCHAR NOT NULL,
  files_read INTEGER NOT NULL,
  files_unread INTEGER NOT NULL,
  reports_added INTEGER NOT NULL,
  reports_changed INTEGER NOT NULL,
  reports_withdrawn INTEGER NOT NULL,
  facts_added INTEGER NOT NULL,
  facts_changed INTEGER NOT NULL,
  facts_withdrawn INTEGER NOT NULL
);
COMMENT ON TABLE run IS 'One row for each ingest that changed the ledger.';
COMMENT ON COLUMN run.id IS 'Counts up from 1.';
COMMENT ON COLUMN run.started_at IS 'UTC.';
COMMENT ON COLUMN run.finished_at IS 'UTC.';
COMMENT ON COLUMN run.version IS 'Version of Reform Ledger.';
COMMENT ON COLUMN run.digest_version IS 'Hash of the code and reference data that read the reports; a report read by another version is read again.';
COMMENT ON COLUMN run.corrections_version IS 'Hash of the corrections that were applied.';
COMMENT ON COLUMN run.files_read IS 'Files that were read in this run; unchanged ones are not read again.';
COMMENT ON COLUMN run.files_unread IS 'Files that the ledger holds as unread after this run.';
COMMENT ON COLUMN run.reports_added IS 'Reports that the ledger did not hold before.';
COMMENT ON COLUMN run.reports_changed IS 'Reports read anew, or whose file has another text now.';
COMMENT ON COLUMN run.reports_withdrawn IS 'Reports whose last file is gone or was removed.';
COMMENT ON COLUMN run.facts_added IS 'Facts without a counterpart (same words in the same sentence) before this run.';
COMMENT ON COLUMN run.facts_changed IS 'Facts that are read otherwise than before.';
COMMENT ON COLUMN run.facts_withdrawn IS 'Facts without a counterpart after this run.';

CREATE TABLE place (
  code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  short_name VARCHAR NOT NULL,
  province VARCHAR NOT NULL,
  level VARCHAR NOT NULL CHECK (level IN ('province', 'prefecture', 'county'))
);
COMMENT ON TABLE place IS 'Administrative units (GB/T 2260) that reports of this ledger are about.';
COMMENT ON COLUMN place.code IS '6-digit division code.';
COMMENT ON COLUMN place.name IS 'Full name, as 赣州市.';
COMMENT ON COLUMN place.short_name IS 'Name without 市, 省, 自治州, as 赣州.';
COMMENT ON COLUMN place.province IS 'Full name of its province; its own for a province.';
COMMENT ON COLUMN place.level IS 'province, prefecture or county.';

CREATE TABLE report (
  id VARCHAR PRIMARY KEY,
  place_code VARCHAR,
  kind VARCHAR NOT NULL CHECK (kind IN ('review', 'plan', 'mixed')),
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
COMMENT ON TABLE report IS 'One row for each distinct report, whatever the number of files that hold it. Null is "not known".';
COMMENT ON COLUMN report.id IS '12 hexadecimal digits, a hash of the text.';
COMMENT ON COLUMN report.place_code IS 'The reporting place: place.code.';
COMMENT ON COLUMN report.kind IS 'review looks back, plan looks forward, mixed does both.';
COMMENT ON COLUMN report.year IS 'The year it is about; for a plan the year it starts; for a mixed report the year it plans for.';
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
COMMENT ON COLUMN report.source_text IS 'The text as received; source offsets count in it.';
COMMENT ON COLUMN report.clean_text IS 'The text as cleaned; start_at and end_at count in it.';
COMMENT ON COLUMN report.char_count IS 'UTF-16 code units of clean_text.';
COMMENT ON COLUMN report.path IS 'report_file.path of the file that it was taken from: of several, the one that says most of it.';
COMMENT ON COLUMN report.digest_version IS 'Hash of the code and reference data that read it.';
COMMENT ON COLUMN report.run_id IS 'The run that wrote it: run.id.';

CREATE TABLE report_file (
  path VARCHAR NOT NULL,
  part INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  stated_sha256 VARCHAR NOT NULL,
  overrides VARCHAR NOT NULL,
  digest_version VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  PRIMARY KEY (path, part)
);
COMMENT ON TABLE report_file IS 'Where each report was found: one row for each report in each file, several for a report that is in several files.';
COMMENT ON COLUMN report_file.path IS 'Path of the file, relative to the folder that the ledger is in.';
COMMENT ON COLUMN report_file.part IS 'Position of the report in the file, from 0; a table of reports has many.';
COMMENT ON COLUMN report_file.name IS 'Path of the file below the folder that was read: what to show.';
COMMENT ON COLUMN report_file.sha256 IS 'SHA-256 of the bytes of the file.';
COMMENT ON COLUMN report_file.stated_sha256 IS 'SHA-256 of its sidecar NAME.meta.yml and of the overrides, so that a change of either is seen.';
COMMENT ON COLUMN report_file.overrides IS 'Metadata given on the command line for this file, as JSON.';
COMMENT ON COLUMN report_file.digest_version IS 'Hash of the code and reference data that read it.';
COMMENT ON COLUMN report_file.report_id IS 'report.id.';
COMMENT ON COLUMN report_file.seen_at IS 'When the file was first read as it is now, UTC.';

CREATE TABLE unread_file (
  path VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  sha256 VARCHAR,
  stated_sha256 VARCHAR NOT NULL,
  overrides VARCHAR NOT NULL,
  digest_version VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  hint VARCHAR,
  seen_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE unread_file IS 'Files that hold no readable report, each with its reason.';
COMMENT ON COLUMN unread_file.path IS 'Path of the file, relative to the folder that the ledger is in.';
COMMENT ON COLUMN unread_file.name IS 'Path of the file below the folder that was read: what to show.';
COMMENT ON COLUMN unread_file.sha256 IS 'SHA-256 of the bytes of the file; null when not even those could be had.';
COMMENT ON COLUMN unread_file.stated_sha256 IS 'SHA-256 of its sidecar and of the overrides.';
COMMENT ON COLUMN unread_file.overrides IS 'Metadata given on the command line for this file, as JSON.';
COMMENT ON COLUMN unread_file.digest_version IS 'Hash of the code and reference data that tried to read it.';
COMMENT ON COLUMN unread_file.code IS 'empty, binary, encrypted, scanned, damaged, denied, missing or no-text.';
COMMENT ON COLUMN unread_file.reason IS 'The reason in words.';
COMMENT ON COLUMN unread_file.hint IS 'What to do about it.';
COMMENT ON COLUMN unread_file.seen_at IS 'When it was tried, UTC.';

CREATE TABLE section (
  report_id VARCHAR NOT NULL,
  section_index INTEGER NOT NULL,
  parent_index INTEGER,
  level INTEGER NOT NULL,
  heading VARCHAR NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL
);
COMMENT ON TABLE section IS 'A heading and all that stands under it.';
COMMENT ON COLUMN section.report_id IS 'report.id.';
COMMENT ON COLUMN section.section_index IS 'Position in the report; 0 is the whole report.';
COMMENT ON COLUMN section.parent_index IS 'The section that it stands in; null for the whole report.';
COMMENT ON COLUMN section.level IS '0 the report, 1 一、, 2 (一), 3 1., deeper as written.';
COMMENT ON COLUMN section.heading IS 'The heading; empty for the whole report.';
COMMENT ON COLUMN section.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN section.end_at IS 'Clean offset, exclusive.';

CREATE TABLE sentence (
  report_id VARCHAR NOT NULL,
  sentence_index INTEGER NOT NULL,
  section_index INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  is_heading BOOLEAN NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL
);
COMMENT ON TABLE sentence IS 'The sentences of each report, headings included.';
COMMENT ON COLUMN sentence.report_id IS 'report.id.';
COMMENT ON COLUMN sentence.sentence_index IS 'Position in the report, from 0.';
COMMENT ON COLUMN sentence.section_index IS 'The innermost section that it stands in.';
COMMENT ON COLUMN sentence.paragraph IS 'Number of the paragraph that it stands in.';
COMMENT ON COLUMN sentence.is_heading IS 'Whether it is a heading.';
COMMENT ON COLUMN sentence.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN sentence.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN sentence.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN sentence.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN sentence.text IS 'Its characters, cleaned.';

CREATE TABLE fact (
  id VARCHAR PRIMARY KEY,
  report_id VARCHAR NOT NULL,
  section_index INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  value_max DOUBLE,
  unit VARCHAR NOT NULL,
  comparator VARCHAR NOT NULL CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx')),
  role VARCHAR NOT NULL CHECK (role IN ('reform_count', 'target', 'outcome', 'context')),
  change VARCHAR NOT NULL CHECK (change IN ('increase', 'decrease', 'none')),
  from_value DOUBLE,
  indicator VARCHAR NOT NULL,
  indicator_id VARCHAR,
  family VARCHAR,
  domain VARCHAR NOT NULL,
  period_start DATE,
  period_end DATE,
  deadline DATE,
  deadline_precision VARCHAR CHECK (deadline_precision IN ('day', 'month', 'quarter', 'year')),
  deadline_text VARCHAR,
  cumulative BOOLEAN NOT NULL,
  scope VARCHAR,
  confidence DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rules VARCHAR[] NOT NULL
);
COMMENT ON TABLE fact IS 'Every figure as it was read. Corrections never alter it: see current_fact.';
COMMENT ON COLUMN fact.id IS 'report id, start_at and end_at, joined by hyphens.';
COMMENT ON COLUMN fact.report_id IS 'report.id.';
COMMENT ON COLUMN fact.section_index IS 'section.section_index of the innermost section.';
COMMENT ON COLUMN fact.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN fact.start_at IS 'Clean offset of the quantity, inclusive.';
COMMENT ON COLUMN fact.end_at IS 'Clean offset of the quantity, exclusive.';
COMMENT ON COLUMN fact.source_start IS 'Source offset of the quantity, inclusive.';
COMMENT ON COLUMN fact.source_end IS 'Source offset of the quantity, exclusive.';
COMMENT ON COLUMN fact.text IS 'The quantity as written, cleaned.';
COMMENT ON COLUMN fact.value IS 'In base units: 9379万元 is 93790000, 50% is 50, 1/4 is 25 %.';
COMMENT ON COLUMN fact.value_max IS 'Upper end of a range; null otherwise.';
COMMENT ON COLUMN fact.unit IS 'Unit or measure word without scale, as 项, 元, %, pp, rank; empty if none is named.';
COMMENT ON COLUMN fact.comparator IS 'eq, ge (以上), gt (超), le (以内), lt (不足) or approx (约).';
COMMENT ON COLUMN fact.role IS 'reform_count counts reform activity, target is planned, outcome is achieved, context is background.';
COMMENT ON COLUMN fact.change IS 'increase, decrease or none.';
COMMENT ON COLUMN fact.from_value IS 'The value before, in the same unit, where one is given.';
COMMENT ON COLUMN fact.indicator IS 'What is measured, in the words of the report.';
COMMENT ON COLUMN fact.indicator_id IS 'indicator.id, when it matches an entry of the catalogue.';
COMMENT ON COLUMN fact.family IS 'family.id, also where no entry of the catalogue fits.';
COMMENT ON COLUMN fact.domain IS 'domain.id of the policy domain.';
COMMENT ON COLUMN fact.period_start IS 'First day that it is about.';
COMMENT ON COLUMN fact.period_end IS 'Last day that it is about.';
COMMENT ON COLUMN fact.deadline IS 'Last day for a target.';
COMMENT ON COLUMN fact.deadline_precision IS 'day, month, quarter or year.';
COMMENT ON COLUMN fact.deadline_text IS 'The deadline as written.';
COMMENT ON COLUMN fact.cumulative IS 'Whether it counts since a start (累计) and not for this period alone.';
COMMENT ON COLUMN fact.scope IS 'The body or place that it belongs to when that is not the reporting place as a whole.';
COMMENT ON COLUMN fact.confidence IS '0 to 1.';
COMMENT ON COLUMN fact.rules IS 'Names of the rules that decided, in order.';

CREATE TABLE recognition (
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  type VARCHAR NOT NULL CHECK (type IN ('award', 'pilot', 'promoted', 'praised', 'first')),
  level VARCHAR NOT NULL CHECK (level IN ('national', 'provincial', 'municipal', 'other'))
);
COMMENT ON TABLE recognition IS 'What others said of the place: awards, pilots, experiences promoted, praise, firsts.';
COMMENT ON COLUMN recognition.report_id IS 'report.id.';
COMMENT ON COLUMN recognition.position IS 'Position among those of the report, from 0.';
COMMENT ON COLUMN recognition.sentence_index IS 'sentence.sentence_index of its first character.';
COMMENT ON COLUMN recognition.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN recognition.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN recognition.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN recognition.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN recognition.text IS 'Its characters, cleaned.';
COMMENT ON COLUMN recognition.type IS 'award, pilot, promoted, praised or first.';
COMMENT ON COLUMN recognition.level IS 'Level of the body that gave it: national, provincial, municipal or other.';

CREATE TABLE reform (
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  domain VARCHAR NOT NULL
);
COMMENT ON TABLE reform IS 'Named reform initiatives, each once in a report.';
COMMENT ON COLUMN reform.report_id IS 'report.id.';
COMMENT ON COLUMN reform.position IS 'Position among those of the report, from 0.';
COMMENT ON COLUMN reform.sentence_index IS 'sentence.sentence_index of its first character.';
COMMENT ON COLUMN reform.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN reform.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN reform.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN reform.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN reform.name IS 'The name, without its quotation marks.';
COMMENT ON COLUMN reform.domain IS 'domain.id.';

CREATE TABLE assignment (
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  task VARCHAR NOT NULL,
  unit VARCHAR NOT NULL
);
COMMENT ON TABLE assignment IS 'Tasks and the bodies that lead them (牵头单位), one row for each pair.';
COMMENT ON COLUMN assignment.report_id IS 'report.id.';
COMMENT ON COLUMN assignment.position IS 'Position among those of the report, from 0.';
COMMENT ON COLUMN assignment.sentence_index IS 'sentence.sentence_index of its first character.';
COMMENT ON COLUMN assignment.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN assignment.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN assignment.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN assignment.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN assignment.task IS 'The task.';
COMMENT ON COLUMN assignment.unit IS 'The lead body.';

CREATE TABLE rejected (
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  reason VARCHAR NOT NULL
);
COMMENT ON TABLE rejected IS 'Numbers that were read as no fact, and as what.';
COMMENT ON COLUMN rejected.report_id IS 'report.id.';
COMMENT ON COLUMN rejected.position IS 'Position among those of the report, from 0.';
COMMENT ON COLUMN rejected.sentence_index IS 'sentence.sentence_index of its first character.';
COMMENT ON COLUMN rejected.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN rejected.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN rejected.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN rejected.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN rejected.text IS 'Its characters, cleaned.';
COMMENT ON COLUMN rejected.reason IS 'date, ordinal, name, slogan, idiom, document number, ….';

CREATE TABLE issue (
  origin VARCHAR NOT NULL CHECK (origin IN ('report', 'ledger', 'correction')),
  check_name VARCHAR NOT NULL,
  severity VARCHAR NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  message VARCHAR NOT NULL,
  report_id VARCHAR,
  fact_id VARCHAR,
  start_at INTEGER,
  end_at INTEGER,
  source_start INTEGER,
  source_end INTEGER
);
COMMENT ON TABLE issue IS 'What a person should look at.';
COMMENT ON COLUMN issue.origin IS 'report: found in one report; ledger: found across reports; correction: an entry of data/corrections that could not be applied.';
COMMENT ON COLUMN issue.check_name IS 'Name of the check that found it, as in src/check/.';
COMMENT ON COLUMN issue.severity IS 'error, warning or note; ledger check fails on the first two.';
COMMENT ON COLUMN issue.message IS 'What is wrong, value last.';
COMMENT ON COLUMN issue.report_id IS 'report.id, when it is about one.';
COMMENT ON COLUMN issue.fact_id IS 'fact.id, when it is about one.';
COMMENT ON COLUMN issue.start_at IS 'Clean offset, inclusive, when it is about a stretch of text.';
COMMENT ON COLUMN issue.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN issue.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN issue.source_end IS 'Source offset, exclusive.';

CREATE TABLE correction (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  file VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  figure VARCHAR NOT NULL,
  action VARCHAR NOT NULL CHECK (action IN ('set', 'withdraw', 'confirm')),
  set_fields VARCHAR NOT NULL,
  expect VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  made_by VARCHAR NOT NULL,
  made_on DATE NOT NULL,
  status VARCHAR NOT NULL CHECK (status IN ('applied', 'unmatched', 'ambiguous', 'outdated')),
  fact_id VARCHAR
);
COMMENT ON TABLE correction IS 'The entries of data/corrections/, in the order in which they were applied.';
COMMENT ON COLUMN correction.id IS 'File name without its extension, # and the entry''s own id.';
COMMENT ON COLUMN correction.position IS 'Order of application, from 0.';
COMMENT ON COLUMN correction.file IS 'Name of the file that holds it.';
COMMENT ON COLUMN correction.place IS 'The reporting place as the entry has it: name or code.';
COMMENT ON COLUMN correction.year IS 'Year of the report.';
COMMENT ON COLUMN correction.quote IS 'Words of the sentence, as written.';
COMMENT ON COLUMN correction.figure IS 'The quantity as written, a part of the quote.';
COMMENT ON COLUMN correction.action IS 'set, withdraw or confirm.';
COMMENT ON COLUMN correction.set_fields IS 'The fields that it sets, as JSON.';
COMMENT ON COLUMN correction.expect IS 'What the fields must have been for it to apply, as JSON.';
COMMENT ON COLUMN correction.reason IS 'Why.';
COMMENT ON COLUMN correction.source IS 'What shows it: an address, a page, a document.';
COMMENT ON COLUMN correction.made_by IS 'Who made it.';
COMMENT ON COLUMN correction.made_on IS 'When it was made.';
COMMENT ON COLUMN correction.status IS 'applied; unmatched: no such fact; ambiguous: several; outdated: the fact is not what was expected.';
COMMENT ON COLUMN correction.fact_id IS 'fact.id, when applied.';

CREATE TABLE corrected_fact (
  fact_id VARCHAR PRIMARY KEY,
  status VARCHAR NOT NULL CHECK (status IN ('corrected', 'confirmed', 'withdrawn')),
  correction_ids VARCHAR[] NOT NULL,
  value DOUBLE NOT NULL,
  value_max DOUBLE,
  unit VARCHAR NOT NULL,
  comparator VARCHAR NOT NULL CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx')),
  role VARCHAR NOT NULL CHECK (role IN ('reform_count', 'target', 'outcome', 'context')),
  change VARCHAR NOT NULL CHECK (change IN ('increase', 'decrease', 'none')),
  from_value DOUBLE,
  indicator VARCHAR NOT NULL,
  indicator_id VARCHAR,
  family VARCHAR,
  domain VARCHAR NOT NULL,
  period_start DATE,
  period_end DATE,
  deadline DATE,
  deadline_precision VARCHAR CHECK (deadline_precision IN ('day', 'month', 'quarter', 'year')),
  deadline_text VARCHAR,
  cumulative BOOLEAN NOT NULL,
  scope VARCHAR,
  confidence DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1)
);
COMMENT ON TABLE corrected_fact IS 'What corrections make of the facts that they touch; columns as in fact.';
COMMENT ON COLUMN corrected_fact.fact_id IS 'fact.id.';
COMMENT ON COLUMN corrected_fact.status IS 'corrected, confirmed or withdrawn.';
COMMENT ON COLUMN corrected_fact.correction_ids IS 'correction.id of each that applies, in order.';
COMMENT ON COLUMN corrected_fact.value IS 'As fact.value.';
COMMENT ON COLUMN corrected_fact.value_max IS 'As fact.value_max.';
COMMENT ON COLUMN corrected_fact.unit IS 'As fact.unit.';
COMMENT ON COLUMN corrected_fact.comparator IS 'As fact.comparator.';
COMMENT ON COLUMN corrected_fact.role IS 'As fact.role.';
COMMENT ON COLUMN corrected_fact.change IS 'As fact.change.';
COMMENT ON COLUMN corrected_fact.from_value IS 'As fact.from_value.';
COMMENT ON COLUMN corrected_fact.indicator IS 'As fact.indicator.';
COMMENT ON COLUMN corrected_fact.indicator_id IS 'As fact.indicator_id.';
COMMENT ON COLUMN corrected_fact.family IS 'As fact.family.';
COMMENT ON COLUMN corrected_fact.domain IS 'As fact.domain.';
COMMENT ON COLUMN corrected_fact.period_start IS 'As fact.period_start.';
COMMENT ON COLUMN corrected_fact.period_end IS 'As fact.period_end.';
COMMENT ON COLUMN corrected_fact.deadline IS 'As fact.deadline.';
COMMENT ON COLUMN corrected_fact.deadline_precision IS 'As fact.deadline_precision.';
COMMENT ON COLUMN corrected_fact.deadline_text IS 'As fact.deadline_text.';
COMMENT ON COLUMN corrected_fact.cumulative IS 'As fact.cumulative.';
COMMENT ON COLUMN corrected_fact.scope IS 'As fact.scope.';
COMMENT ON COLUMN corrected_fact.confidence IS '1 when a person corrected or confirmed it.';

CREATE TABLE history (
  run_id INTEGER NOT NULL,
  action VARCHAR NOT NULL CHECK (action IN ('added', 'changed', 'withdrawn')),
  report_id VARCHAR NOT NULL,
  previous_id VARCHAR,
  place_code VARCHAR,
  place_name VARCHAR,
  year INTEGER,
  title VARCHAR,
  file_name VARCHAR NOT NULL,
  facts_before INTEGER NOT NULL,
  facts_after INTEGER NOT NULL,
  facts_added INTEGER NOT NULL,
  facts_changed INTEGER NOT NULL,
  facts_withdrawn INTEGER NOT NULL
);
COMMENT ON TABLE history IS 'What each run did to each report that it touched; a report that is gone from the ledger stays here.';
COMMENT ON COLUMN history.run_id IS 'run.id.';
COMMENT ON COLUMN history.action IS 'added, changed or withdrawn.';
COMMENT ON COLUMN history.report_id IS 'report.id after the run; of a withdrawn report its last.';
COMMENT ON COLUMN history.previous_id IS 'report.id before the run, when the file has another text now.';
COMMENT ON COLUMN history.place_code IS 'place.code.';
COMMENT ON COLUMN history.place_name IS 'place.name.';
COMMENT ON COLUMN history.year IS 'report.year.';
COMMENT ON COLUMN history.title IS 'report.title.';
COMMENT ON COLUMN history.file_name IS 'report_file.name.';
COMMENT ON COLUMN history.facts_before IS 'Number of facts before the run.';
COMMENT ON COLUMN history.facts_after IS 'Number of facts after the run.';
COMMENT ON COLUMN history.facts_added IS 'Facts without a counterpart (same words in the same sentence) before.';
COMMENT ON COLUMN history.facts_changed IS 'Facts that are read otherwise than before.';
COMMENT ON COLUMN history.facts_withdrawn IS 'Facts without a counterpart after.';

CREATE TABLE fact_change (
  run_id INTEGER NOT NULL,
  report_id VARCHAR NOT NULL,
  action VARCHAR NOT NULL CHECK (action IN ('added', 'changed', 'withdrawn')),
  fact_id VARCHAR,
  previous_id VARCHAR,
  text VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  before VARCHAR,
  after VARCHAR
);
COMMENT ON TABLE fact_change IS 'What runs did to single facts of reports that changed; not for reports added or withdrawn whole.';
COMMENT ON COLUMN fact_change.run_id IS 'run.id.';
COMMENT ON COLUMN fact_change.report_id IS 'report.id after the run.';
COMMENT ON COLUMN fact_change.action IS 'added, changed or withdrawn.';
COMMENT ON COLUMN fact_change.fact_id IS 'fact.id after the run; null when withdrawn.';
COMMENT ON COLUMN fact_change.previous_id IS 'fact.id before the run; null when added.';
COMMENT ON COLUMN fact_change.text IS 'The quantity as written.';
COMMENT ON COLUMN fact_change.sentence IS 'Its sentence.';
COMMENT ON COLUMN fact_change.before IS 'How it was read before: its meaning as JSON.';
COMMENT ON COLUMN fact_change.after IS 'How it is read now: its meaning as JSON.';

CREATE TABLE family (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  question_zh VARCHAR,
  question_en VARCHAR
);
COMMENT ON TABLE family IS 'Families of indicators that answer the same question; a copy of the reference catalogue.';
COMMENT ON COLUMN family.id IS 'What fact.family and indicator.family hold.';
COMMENT ON COLUMN family.position IS 'Order of display, from 0.';
COMMENT ON COLUMN family.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN family.name_en IS 'Name in English.';
COMMENT ON COLUMN family.question_zh IS 'The question that it answers, in Chinese.';
COMMENT ON COLUMN family.question_en IS 'The question that it answers, in English.';

CREATE TABLE domain (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL
);
COMMENT ON TABLE domain IS 'Policy domains; a copy of the reference catalogue.';
COMMENT ON COLUMN domain.id IS 'What fact.domain, reform.domain and indicator.domain hold.';
COMMENT ON COLUMN domain.position IS 'Order of display, from 0.';
COMMENT ON COLUMN domain.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN domain.name_en IS 'Name in English.';

CREATE TABLE indicator (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  family VARCHAR NOT NULL,
  domain VARCHAR NOT NULL,
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  definition_zh VARCHAR,
  definition_en VARCHAR,
  unit_class VARCHAR NOT NULL,
  units VARCHAR[] NOT NULL,
  measure VARCHAR NOT NULL,
  polarity VARCHAR NOT NULL,
  phrases VARCHAR[] NOT NULL,
  source VARCHAR
);
COMMENT ON TABLE indicator IS 'Entries of the indicator catalogue; a copy of the reference catalogue.';
COMMENT ON COLUMN indicator.id IS 'What fact.indicator_id holds.';
COMMENT ON COLUMN indicator.position IS 'Order in the catalogue, from 0.';
COMMENT ON COLUMN indicator.family IS 'family.id.';
COMMENT ON COLUMN indicator.domain IS 'domain.id.';
COMMENT ON COLUMN indicator.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN indicator.name_en IS 'Name in English.';
COMMENT ON COLUMN indicator.definition_zh IS 'Definition in Chinese.';
COMMENT ON COLUMN indicator.definition_en IS 'Definition in English.';
COMMENT ON COLUMN indicator.unit_class IS 'Class of units that it is measured in; one axis holds one class.';
COMMENT ON COLUMN indicator.units IS 'Units that a figure of it may have; the first is the one to draw in.';
COMMENT ON COLUMN indicator.measure IS 'How it counts: an amount, a growth rate, a share, a rank, ….';
COMMENT ON COLUMN indicator.polarity IS 'Whether more is better: more, less or neutral.';
COMMENT ON COLUMN indicator.phrases IS 'Phrases that mean it.';
COMMENT ON COLUMN indicator.source IS 'Where the definition comes from.';

CREATE VIEW current_fact AS
SELECT
  f.id, f.report_id, f.section_index, f.sentence_index, f.start_at, f.end_at, f.source_start, f.source_end, f.text,
  CASE WHEN c.fact_id IS NULL THEN f.value ELSE c.value END AS value,
  CASE WHEN c.fact_id IS NULL THEN f.value_max ELSE c.value_max END AS value_max,
  CASE WHEN c.fact_id IS NULL THEN f.unit ELSE c.unit END AS unit,
  CASE WHEN c.fact_id IS NULL THEN f.comparator ELSE c.comparator END AS comparator,
  CASE WHEN c.fact_id IS NULL THEN f.role ELSE c.role END AS role,
  CASE WHEN c.fact_id IS NULL THEN f.change ELSE c.change END AS change,
  CASE WHEN c.fact_id IS NULL THEN f.from_value ELSE c.from_value END AS from_value,
  CASE WHEN c.fact_id IS NULL THEN f.indicator ELSE c.indicator END AS indicator,
  CASE WHEN c.fact_id IS NULL THEN f.indicator_id ELSE c.indicator_id END AS indicator_id,
  CASE WHEN c.fact_id IS NULL THEN f.family ELSE c.family END AS family,
  CASE WHEN c.fact_id IS NULL THEN f.domain ELSE c.domain END AS domain,
  CASE WHEN c.fact_id IS NULL THEN f.period_start ELSE c.period_start END AS period_start,
  CASE WHEN c.fact_id IS NULL THEN f.period_end ELSE c.period_end END AS period_end,
  CASE WHEN c.fact_id IS NULL THEN f.deadline ELSE c.deadline END AS deadline,
  CASE WHEN c.fact_id IS NULL THEN f.deadline_precision ELSE c.deadline_precision END AS deadline_precision,
  CASE WHEN c.fact_id IS NULL THEN f.deadline_text ELSE c.deadline_text END AS deadline_text,
  CASE WHEN c.fact_id IS NULL THEN f.cumulative ELSE c.cumulative END AS cumulative,
  CASE WHEN c.fact_id IS NULL THEN f.scope ELSE c.scope END AS scope,
  CASE WHEN c.fact_id IS NULL THEN f.confidence ELSE c.confidence END AS confidence,
  f.rules,
  coalesce(c.status, 'read') AS status,
  coalesce(c.correction_ids, []::VARCHAR[]) AS correction_ids
FROM fact f
LEFT JOIN corrected_fact c ON c.fact_id = f.id
WHERE c.status IS DISTINCT FROM 'withdrawn';
COMMENT ON VIEW current_fact IS 'The facts with corrections applied: what every page and query should read. status is read, corrected or confirmed.';
