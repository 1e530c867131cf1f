-- What the catalogue says of all figures of an entry, for pages and queries: filled with the catalogue, at the next ingest.

ALTER TABLE indicator ADD COLUMN standing VARCHAR DEFAULT 'never';
COMMENT ON COLUMN indicator.standing IS 'Whether its figures say how things stand at the end of their period: always, never, or those of a target with a deadline.';

ALTER TABLE indicator ADD COLUMN sign VARCHAR DEFAULT 'none';
COMMENT ON COLUMN indicator.sign IS 'The change that counts as positive: up, down or none.';
