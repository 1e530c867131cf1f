-- How a figure counts. Of reports that were read before, a guess, until the next ingest reads them again.

ALTER TABLE fact ADD COLUMN measure VARCHAR;
UPDATE fact SET measure = CASE
  WHEN unit = 'rank' THEN 'rank'
  WHEN unit = '%' THEN if(change = 'none' OR from_value IS NOT NULL, 'share', 'rate')
  WHEN unit = 'pp' OR (change <> 'none' AND from_value IS NULL) THEN 'step'
  ELSE 'level'
END;
COMMENT ON COLUMN fact.measure IS 'level (总量达), step (新增), rate of change, share, rank, duration or ratio.';

ALTER TABLE corrected_fact ADD COLUMN measure VARCHAR;
UPDATE corrected_fact SET measure = CASE
  WHEN unit = 'rank' THEN 'rank'
  WHEN unit = '%' THEN if(change = 'none' OR from_value IS NOT NULL, 'share', 'rate')
  WHEN unit = 'pp' OR (change <> 'none' AND from_value IS NULL) THEN 'step'
  ELSE 'level'
END;
COMMENT ON COLUMN corrected_fact.measure IS 'As fact.measure.';
