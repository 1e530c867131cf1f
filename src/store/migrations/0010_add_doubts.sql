-- What of a figure is doubtful. Of reports that were read before, nothing, until the next ingest reads them again.

ALTER TABLE fact ADD COLUMN doubts VARCHAR[];
ALTER TABLE fact ADD COLUMN other_role VARCHAR;
UPDATE fact SET doubts = [];
COMMENT ON COLUMN fact.doubts IS 'What of it is too doubtful to set it beside other figures: role, scope.';
COMMENT ON COLUMN fact.other_role IS 'The likeliest role but for role, where that is doubtful; else null.';

ALTER TABLE corrected_fact ADD COLUMN doubts VARCHAR[];
ALTER TABLE corrected_fact ADD COLUMN other_role VARCHAR;
UPDATE corrected_fact SET doubts = [];
COMMENT ON COLUMN corrected_fact.doubts IS 'As fact.doubts, without those that the corrections settle.';
COMMENT ON COLUMN corrected_fact.other_role IS 'As fact.other_role.';
