-- Figures by which a report gives an entry of the catalogue in other words, or in another unit: so that it is not said that
-- it does not report it. Made anew at the end of each run; empty until the next one.

CREATE TABLE near_figure (
  report_id VARCHAR NOT NULL,
  indicator_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  PRIMARY KEY (report_id, indicator_id, fact_id)
);
COMMENT ON TABLE near_figure IS 'Figures that come near an entry of the catalogue of which their report gives none on that side, done or promised.';
COMMENT ON COLUMN near_figure.report_id IS 'report.id.';
COMMENT ON COLUMN near_figure.indicator_id IS 'indicator.id of the entry.';
COMMENT ON COLUMN near_figure.fact_id IS 'fact.id of the figure: one that matches no entry, or the same entry in another unit.';
