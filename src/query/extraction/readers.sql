-- Everybody whose extractions the ledger holds.
SELECT DISTINCT reader FROM extraction WHERE reader IS NOT NULL ORDER BY reader
