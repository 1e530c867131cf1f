-- Whether a figure is of each of several years. Of reports that were read before: nobody says, until the next ingest reads
-- them again.

ALTER TABLE fact ADD COLUMN yearly VARCHAR;
COMMENT ON COLUMN fact.yearly IS 'each for an amount of each of several years (每年新增40万人), average for that of a year on average (年均增长5%); null where nobody says so: a sum, or that of one year.';

ALTER TABLE corrected_fact ADD COLUMN yearly VARCHAR;
COMMENT ON COLUMN corrected_fact.yearly IS 'As fact.yearly.';
