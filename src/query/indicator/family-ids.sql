-- The families of indicators, in the catalogue's order.
SELECT id FROM family ORDER BY position
