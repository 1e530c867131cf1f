-- What ties reports together. Written anew at the end of every run that changed the ledger, from current_fact and reform.

CREATE TABLE reform_cluster (
  key VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  domain VARCHAR NOT NULL,
  is_branded BOOLEAN NOT NULL,
  reports INTEGER NOT NULL,
  places INTEGER NOT NULL,
  first_year INTEGER,
  first_place_code VARCHAR,
  last_year INTEGER
);
COMMENT ON TABLE reform_cluster IS 'Reforms under all the names that reports give them: one row for each.';
COMMENT ON COLUMN reform_cluster.key IS 'What all its names have in common.';
COMMENT ON COLUMN reform_cluster.name IS 'The name to show: the brand in its quotation marks, or what most reports call it.';
COMMENT ON COLUMN reform_cluster.domain IS 'domain.id.';
COMMENT ON COLUMN reform_cluster.is_branded IS 'Whether a report puts its name in quotation marks; what is not so named may be a field of reform.';
COMMENT ON COLUMN reform_cluster.reports IS 'Reports that name it.';
COMMENT ON COLUMN reform_cluster.places IS 'Places whose reports name it.';
COMMENT ON COLUMN reform_cluster.first_year IS 'The earliest year of a report that names it.';
COMMENT ON COLUMN reform_cluster.first_place_code IS 'place.code of the first on record; null when several share the earliest year.';
COMMENT ON COLUMN reform_cluster.last_year IS 'The latest year of a report that names it.';

CREATE TABLE reform_member (
  cluster_key VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  how VARCHAR NOT NULL CHECK (how IN ('named', 'quoted')),
  is_first BOOLEAN NOT NULL,
  name VARCHAR NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  PRIMARY KEY (cluster_key, report_id)
);
COMMENT ON TABLE reform_member IS 'Where each report names a reform of reform_cluster, first.';
COMMENT ON COLUMN reform_member.cluster_key IS 'reform_cluster.key.';
COMMENT ON COLUMN reform_member.report_id IS 'report.id.';
COMMENT ON COLUMN reform_member.position IS 'Order among those that name it, from 0: by year.';
COMMENT ON COLUMN reform_member.how IS 'named: read as a reform of the report; quoted: its name stands in quotation marks and no more.';
COMMENT ON COLUMN reform_member.is_first IS 'Whether the report is of the earliest year on record.';
COMMENT ON COLUMN reform_member.name IS 'The name as it stands there.';
COMMENT ON COLUMN reform_member.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN reform_member.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN reform_member.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN reform_member.source_start IS 'Source offset, inclusive; of the whole sentence where a quoted name is written otherwise in the source.';
COMMENT ON COLUMN reform_member.source_end IS 'Source offset, exclusive.';

CREATE TABLE target_outcome (
  target_id VARCHAR PRIMARY KEY,
  report_id VARCHAR NOT NULL,
  place_code VARCHAR NOT NULL,
  indicator_id VARCHAR,
  verdict VARCHAR NOT NULL
    CHECK (verdict IN ('kept', 'missed', 'on-course', 'ahead', 'not-reported', 'cannot-be-rated')),
  reason VARCHAR NOT NULL,
  due DATE,
  unit VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  tolerance DOUBLE,
  outcome_id VARCHAR,
  outcome_value DOUBLE,
  difference DOUBLE,
  base_id VARCHAR,
  base_value DOUBLE
);
COMMENT ON TABLE target_outcome IS 'Every target of a report whose place is known, beside the outcome that answers it, with a verdict and its reason.';
COMMENT ON COLUMN target_outcome.target_id IS 'fact.id of the target.';
COMMENT ON COLUMN target_outcome.report_id IS 'report.id of the target.';
COMMENT ON COLUMN target_outcome.place_code IS 'place.code.';
COMMENT ON COLUMN target_outcome.indicator_id IS 'indicator.id; null when the target matches no entry of the catalogue.';
COMMENT ON COLUMN target_outcome.verdict IS 'kept, missed, on-course, ahead (not due yet), not-reported or cannot-be-rated.';
COMMENT ON COLUMN target_outcome.reason IS 'Why: a code that docs/links.md puts in words; the other columns are what it speaks of.';
COMMENT ON COLUMN target_outcome.due IS 'The last day for it.';
COMMENT ON COLUMN target_outcome.unit IS 'Unit of the values of this row: the target''s.';
COMMENT ON COLUMN target_outcome.value IS 'The target''s value; growth has a sign: a fall of 3 is -3.';
COMMENT ON COLUMN target_outcome.tolerance IS 'How far the outcome may be off, when the target is approximate.';
COMMENT ON COLUMN target_outcome.outcome_id IS 'fact.id of the outcome that it is rated by; for one that is ahead, of how far the place has come.';
COMMENT ON COLUMN target_outcome.outcome_value IS 'The outcome''s value.';
COMMENT ON COLUMN target_outcome.difference IS 'outcome_value - value.';
COMMENT ON COLUMN target_outcome.base_id IS 'fact.id of the last outcome before the target''s period.';
COMMENT ON COLUMN target_outcome.base_value IS 'The base''s value.';

CREATE TABLE contradiction (
  place_code VARCHAR NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('outcome', 'target')),
  indicator_id VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  other_report_id VARCHAR NOT NULL,
  other_fact_id VARCHAR NOT NULL,
  other_value DOUBLE NOT NULL
);
COMMENT ON TABLE contradiction IS 'Pairs of figures in which two reports give one place, indicator, scope and period values that exclude each other.';
COMMENT ON COLUMN contradiction.place_code IS 'place.code.';
COMMENT ON COLUMN contradiction.kind IS 'outcome: what was; target: what was planned, which a later report may have changed.';
COMMENT ON COLUMN contradiction.indicator_id IS 'indicator.id.';
COMMENT ON COLUMN contradiction.unit IS 'Unit of both values: that of the first figure.';
COMMENT ON COLUMN contradiction.report_id IS 'report.id of the first figure.';
COMMENT ON COLUMN contradiction.fact_id IS 'fact.id of the first figure.';
COMMENT ON COLUMN contradiction.value IS 'Its value.';
COMMENT ON COLUMN contradiction.other_report_id IS 'report.id of the second figure.';
COMMENT ON COLUMN contradiction.other_fact_id IS 'fact.id of the second figure.';
COMMENT ON COLUMN contradiction.other_value IS 'Its value.';
