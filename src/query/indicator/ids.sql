-- The entries of the catalogue, in its order.
SELECT id FROM indicator ORDER BY position
