-- Whose definition an entry follows, in Chinese too. Of a ledger that was made before: unknown, until the next ingest writes the
-- catalogue again.

ALTER TABLE indicator ADD COLUMN source_zh VARCHAR;
COMMENT ON COLUMN indicator.source_zh IS 'Whose definition it follows, in Chinese (sources.csv).';
