-- What figures of an entry of the catalogue are taken over: filled with the catalogue, at the next ingest.

ALTER TABLE indicator ADD COLUMN base VARCHAR DEFAULT 'place';
COMMENT ON COLUMN indicator.base IS 'What its figures are taken over: the place by definition, or a set that each report chooses.';
