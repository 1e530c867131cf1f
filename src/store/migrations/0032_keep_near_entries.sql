-- Which entries of the catalogue the figures of each report come near, whether some report gives them or none does: so that a run looks
-- for them in the reports that it changed, and no others. Empty until the next run, which reads all reports again.

CREATE TABLE near_entry (
  report_id VARCHAR NOT NULL,
  indicator_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL
);
COMMENT ON TABLE near_entry IS 'Figures that come near an entry of the catalogue of which their report gives none on that side. Those near an entry that some report gives are in near_figure.';
COMMENT ON COLUMN near_entry.report_id IS 'report.id.';
COMMENT ON COLUMN near_entry.indicator_id IS 'indicator.id of the entry.';
COMMENT ON COLUMN near_entry.fact_id IS 'fact.id of the figure.';
