-- The distance to a target says which side is better, and is there before the outcome is: filled with the links, at the next
-- ingest.

UPDATE target_outcome SET difference = NULL;
COMMENT ON COLUMN target_outcome.difference IS 'How far the outcome, else the base, lies beyond the target, below zero short of it, in unit: from the nearer end of a range.';
