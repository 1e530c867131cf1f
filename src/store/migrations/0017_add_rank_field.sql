-- Whom a rank is held among. Of reports that were read before: unknown, until the next ingest reads them again.

ALTER TABLE fact ADD COLUMN field INTEGER;
ALTER TABLE fact ADD COLUMN field_group VARCHAR;
ALTER TABLE fact ADD COLUMN field_area VARCHAR;
COMMENT ON COLUMN fact.field IS 'Of a rank, of how many it is: 337 of 第11位 among 337 cities; null where nobody says, and for what is no rank.';
COMMENT ON COLUMN fact.field_group IS 'Of a rank, of what it is, where their number is told: 城市 (groups of ranks.yml).';
COMMENT ON COLUMN fact.field_area IS 'Of a rank, the area that it is held in: 全国, 西部 (areas of ranks.yml); null where none is named.';

ALTER TABLE corrected_fact ADD COLUMN field INTEGER;
ALTER TABLE corrected_fact ADD COLUMN field_group VARCHAR;
ALTER TABLE corrected_fact ADD COLUMN field_area VARCHAR;
COMMENT ON COLUMN corrected_fact.field IS 'As fact.field.';
COMMENT ON COLUMN corrected_fact.field_group IS 'As fact.field_group.';
COMMENT ON COLUMN corrected_fact.field_area IS 'As fact.field_area.';
