-- A target that is not due yet is pending: "ahead" was read as ahead of its plan.
CREATE TABLE target_outcome_named (
  target_id VARCHAR PRIMARY KEY,
  report_id VARCHAR NOT NULL,
  place_code VARCHAR NOT NULL,
  indicator_id VARCHAR,
  verdict VARCHAR NOT NULL
    CHECK (verdict IN ('kept', 'missed', 'on-course', 'pending', 'not-reported', 'cannot-be-rated')),
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
INSERT INTO target_outcome_named
SELECT * REPLACE (if(verdict = 'ahead', 'pending', verdict) AS verdict) FROM target_outcome;
DROP TABLE target_outcome;
ALTER TABLE target_outcome_named RENAME TO target_outcome;
COMMENT ON TABLE target_outcome IS 'Every target of a report whose place is known, beside the outcome that answers it, with a verdict and its reason.';
COMMENT ON COLUMN target_outcome.target_id IS 'fact.id of the target.';
COMMENT ON COLUMN target_outcome.report_id IS 'report.id of the target.';
COMMENT ON COLUMN target_outcome.place_code IS 'place.code.';
COMMENT ON COLUMN target_outcome.indicator_id IS 'indicator.id; null when the target matches no entry of the catalogue.';
COMMENT ON COLUMN target_outcome.verdict IS 'kept, missed, on-course, pending (not due yet), not-reported or cannot-be-rated.';
COMMENT ON COLUMN target_outcome.reason IS 'Why: a code that docs/links.md puts in words; the other columns are what it speaks of.';
COMMENT ON COLUMN target_outcome.due IS 'The last day for it.';
COMMENT ON COLUMN target_outcome.unit IS 'Unit of the values of this row: the target''s.';
COMMENT ON COLUMN target_outcome.value IS 'The target''s value; growth has a sign: a fall of 3 is -3.';
COMMENT ON COLUMN target_outcome.tolerance IS 'How far the outcome may be off, when the target is approximate.';
COMMENT ON COLUMN target_outcome.outcome_id IS 'fact.id of the outcome that it is rated by; for one that is pending, of how far the place has come.';
COMMENT ON COLUMN target_outcome.outcome_value IS 'The outcome''s value.';
COMMENT ON COLUMN target_outcome.difference IS 'How far the outcome, else the base, lies beyond the target, below zero short of it, in unit: from the nearer end of a range.';
COMMENT ON COLUMN target_outcome.base_id IS 'fact.id of the last outcome before the target''s period.';
COMMENT ON COLUMN target_outcome.base_value IS 'The base''s value.';
