-- Which entries of the catalogue answer one question, each counting its own. Of a ledger that was made before: none, until the
-- next ingest writes the catalogue again.

ALTER TABLE indicator ADD COLUMN question VARCHAR;
ALTER TABLE indicator ADD COLUMN question_zh VARCHAR;
ALTER TABLE indicator ADD COLUMN question_en VARCHAR;
COMMENT ON COLUMN indicator.question IS 'Id of the question that it answers beside other entries (questions.yml); null where it stands alone.';
COMMENT ON COLUMN indicator.question_zh IS 'That question in Chinese.';
COMMENT ON COLUMN indicator.question_en IS 'That question in English.';
