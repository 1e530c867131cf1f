-- What each report calls reforms, taken apart: so that a run takes apart the names of the reports that it changed, and no others.
-- Empty until the next run, which reads all reports again.

CREATE TABLE reform_key (
  report_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  how VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  short VARCHAR,
  label VARCHAR,
  is_branded BOOLEAN NOT NULL,
  founds BOOLEAN NOT NULL,
  name VARCHAR NOT NULL,
  domain VARCHAR,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL
);
COMMENT ON TABLE reform_key IS 'The keys of all that reports may call reforms: of names that were read, and of what stands in quotation marks. What of it is one reform is in reform_cluster.';
COMMENT ON COLUMN reform_key.report_id IS 'report.id.';
COMMENT ON COLUMN reform_key.position IS 'Order among those of the report and kind, from 0.';
COMMENT ON COLUMN reform_key.how IS 'named: read as a reform of the report; quoted: it stands in quotation marks and no more.';
COMMENT ON COLUMN reform_key.key IS 'What all names of the reform have in common.';
COMMENT ON COLUMN reform_key.short IS 'The key where a brand is so short: 一照通 of 一照通改革.';
COMMENT ON COLUMN reform_key.label IS 'The name to show; null where it is only quoted.';
COMMENT ON COLUMN reform_key.is_branded IS 'Whether the name stands in quotation marks, with nothing beside it that makes it another reform.';
COMMENT ON COLUMN reform_key.founds IS 'Whether it may found a reform; an item of a list may only join one.';
COMMENT ON COLUMN reform_key.name IS 'The name as it stands there.';
COMMENT ON COLUMN reform_key.domain IS 'domain.id; null where it is only quoted.';
COMMENT ON COLUMN reform_key.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN reform_key.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN reform_key.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN reform_key.source_start IS 'Source offset, inclusive; of the whole sentence where a quoted name is written otherwise in the source.';
COMMENT ON COLUMN reform_key.source_end IS 'Source offset, exclusive.';
