-- Pairs the facts of a report before and after that are not paired yet and are alike by `$by`: the n-th of those alike
-- with the n-th. A sentence with other numbers tells its figures only when it has as many.
INSERT INTO fact_match
WITH
  side AS (
    SELECT 'before' AS side, p.id AS pair, f.* FROM fact_before f JOIN report_pair p ON p.before_id = f.report_id
    WHERE f.id NOT IN (SELECT before_id FROM fact_match)
    UNION ALL
    SELECT 'after', p.id, f.* FROM fact_after f JOIN report_pair p ON p.after_id = f.report_id
    WHERE f.id NOT IN (SELECT after_id FROM fact_match)
  ),
  keyed AS (
    SELECT *, CASE $by WHEN 'place' THEN id WHEN 'words' THEN words WHEN 'shape' THEN shape ELSE known END AS key FROM side
  ),
  numbered AS (
    SELECT
      *,
      row_number() OVER (PARTITION BY side, pair, key ORDER BY start) AS nth,
      count(*) OVER (PARTITION BY side, pair, key) AS alike
    FROM keyed
  )
SELECT b.id, a.id
FROM numbered b
JOIN numbered a USING (pair, key, nth)
WHERE b.side = 'before' AND a.side = 'after' AND ($by <> 'shape' OR b.alike = a.alike)
