-- The phrases that mean each entry of the catalogue, in its order: for who looks for an entry by them, and the codebook.
SELECT id, phrases FROM indicator ORDER BY position
