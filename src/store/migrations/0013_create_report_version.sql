-- Reports that say what another says. Of reports that were read before: none, until the next ingest.

CREATE TABLE report_version (
  report_id VARCHAR PRIMARY KEY,
  of_id VARCHAR NOT NULL,
  share DOUBLE NOT NULL
);
COMMENT ON TABLE report_version IS 'Reports that are versions of another of the same place and year: copies, drafts, a page beside its attachment. They are held and can be read; the other one counts.';
COMMENT ON COLUMN report_version.report_id IS 'report.id of the version.';
COMMENT ON COLUMN report_version.of_id IS 'report.id of the report that counts.';
COMMENT ON COLUMN report_version.share IS 'How much of the shorter text stands in the longer one, from 0 to 1.';
