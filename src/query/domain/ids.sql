-- The policy domains, in the catalogue's order.
SELECT id FROM domain ORDER BY position
