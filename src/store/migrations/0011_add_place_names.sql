-- What places are called in Latin letters, and where they lie. Of places written before: unknown, until the next ingest reads
-- their reports again.

ALTER TABLE place ADD COLUMN latin VARCHAR;
ALTER TABLE place ADD COLUMN english VARCHAR;
ALTER TABLE place ADD COLUMN pinyin VARCHAR;
ALTER TABLE place ADD COLUMN province_latin VARCHAR;
ALTER TABLE place ADD COLUMN above VARCHAR;
ALTER TABLE place ADD COLUMN above_latin VARCHAR;
COMMENT ON COLUMN place.latin IS 'short_name in Latin letters, as Ganzhou, Shaanxi, Hohhot.';
COMMENT ON COLUMN place.english IS 'Full name in English, as Ganzhou City.';
COMMENT ON COLUMN place.pinyin IS 'How short_name is read, without tones, as Huhehaote.';
COMMENT ON COLUMN place.province_latin IS 'Name of its province in Latin letters; its own for a province.';
COMMENT ON COLUMN place.above IS 'Short name of the place that it lies in; null for a province.';
COMMENT ON COLUMN place.above_latin IS 'above in Latin letters.';
