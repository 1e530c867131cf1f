-- What families are. Of a ledger that was made before: unknown, until the next ingest writes the catalogue again.

ALTER TABLE family ADD COLUMN definition_zh VARCHAR;
ALTER TABLE family ADD COLUMN definition_en VARCHAR;
COMMENT ON COLUMN family.definition_zh IS 'What its indicators tell, in Chinese.';
COMMENT ON COLUMN family.definition_en IS 'What its indicators tell, in English.';
