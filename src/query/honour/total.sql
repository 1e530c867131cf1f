-- How many honours the ledger holds.
SELECT count(*)::INTEGER AS honours FROM recognition
