-- What a ledger said after any of its runs can be told: figures that stand elsewhere now are in `fact_change`, and so are
-- those of reports that went whole. What went before this version has left only its counts.

CREATE TABLE fact_change_next (
  run_id INTEGER NOT NULL,
  report_id VARCHAR NOT NULL,
  action VARCHAR NOT NULL CHECK (action IN ('added', 'changed', 'withdrawn', 're-anchored')),
  fact_id VARCHAR,
  previous_id VARCHAR,
  text VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  previous_text VARCHAR,
  previous_sentence VARCHAR,
  before VARCHAR,
  after VARCHAR
);
INSERT INTO fact_change_next BY NAME FROM fact_change;
DROP TABLE fact_change;
ALTER TABLE fact_change_next RENAME TO fact_change;

COMMENT ON TABLE fact_change IS 'What runs did to single facts. Not of reports added whole: what came with them is in fact, or stands here when it went.';
COMMENT ON COLUMN fact_change.run_id IS 'run.id.';
COMMENT ON COLUMN fact_change.report_id IS 'report.id after the run; of a withdrawn report its last.';
COMMENT ON COLUMN fact_change.action IS 'added; changed: says something else; re-anchored: says the same in another place; withdrawn.';
COMMENT ON COLUMN fact_change.fact_id IS 'fact.id after the run; null when withdrawn.';
COMMENT ON COLUMN fact_change.previous_id IS 'fact.id before the run; null when added.';
COMMENT ON COLUMN fact_change.text IS 'The quantity as written, after the run where it is still there.';
COMMENT ON COLUMN fact_change.sentence IS 'Its sentence, after the run where it is still there.';
COMMENT ON COLUMN fact_change.previous_text IS 'The quantity as it was written, where it was another.';
COMMENT ON COLUMN fact_change.previous_sentence IS 'Its sentence as it was, where it was another.';
COMMENT ON COLUMN fact_change.before IS 'How it was read before: its meaning as JSON.';
COMMENT ON COLUMN fact_change.after IS 'How it is read now: its meaning as JSON; null where it only stands elsewhere.';

ALTER TABLE history ADD COLUMN facts_reanchored INTEGER DEFAULT 0;
COMMENT ON COLUMN history.facts_reanchored IS 'Facts that say the same in another place of the text; 0 where runs did not count them yet.';
COMMENT ON COLUMN history.facts_added IS 'Facts without a counterpart before: the same words, the same sentence with other numbers, or the same meaning.';

ALTER TABLE run ADD COLUMN facts_reanchored INTEGER DEFAULT 0;
ALTER TABLE run ADD COLUMN fields VARCHAR[];
COMMENT ON COLUMN run.facts_added IS 'Facts without a counterpart before: the same words, the same sentence with other numbers, or the same meaning.';
COMMENT ON COLUMN run.facts_reanchored IS 'Facts that say the same in another place of the text; 0 where runs did not count them yet.';
COMMENT ON COLUMN run.fields IS 'The columns of figure then: what came later is not held against what was read before. Null where not known.';

-- The view is still that of the version that ended the last run.
UPDATE run SET fields = (SELECT list(column_name) FROM duckdb_columns() WHERE table_name = 'figure' AND schema_name = 'main');
