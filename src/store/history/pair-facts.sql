-- The facts that are not as they were, by the report that they are in now.
CREATE OR REPLACE TEMP TABLE fact_pair AS
WITH
  b AS (SELECT p.id AS pair, f.* FROM fact_before f JOIN report_pair p ON p.before_id = f.report_id),
  a AS (SELECT p.id AS pair, f.* FROM fact_after f JOIN report_pair p ON p.after_id = f.report_id)
SELECT
  coalesce(a.pair, b.pair) AS report_id,
  CASE WHEN b.id IS NULL THEN 'added' WHEN a.id IS NULL THEN 'withdrawn' ELSE 'changed' END AS action,
  a.id AS fact_id,
  b.id AS previous_id,
  coalesce(a.text, b.text) AS text,
  coalesce(a.sentence, b.sentence) AS sentence,
  b.meaning AS before,
  a.meaning AS after
FROM b
FULL JOIN a ON a.pair = b.pair AND a.sentence = b.sentence AND a.text = b.text AND a.occurrence = b.occurrence
WHERE a.meaning IS DISTINCT FROM b.meaning
