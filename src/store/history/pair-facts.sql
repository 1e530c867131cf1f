-- The facts that are not as they were, by the report that they are in now.
CREATE OR REPLACE TEMP TABLE fact_pair AS
WITH
  b AS (SELECT p.id AS pair, f.* FROM fact_before f JOIN report_pair p ON p.before_id = f.report_id),
  a AS (
    SELECT p.id AS pair, m.before_id, f.*
    FROM fact_after f
    JOIN report_pair p ON p.after_id = f.report_id
    LEFT JOIN fact_match m ON m.after_id = f.id
  )
SELECT
  coalesce(a.pair, b.pair) AS report_id,
  CASE
    WHEN b.id IS NULL THEN 'added'
    WHEN a.id IS NULL THEN 'withdrawn'
    WHEN a.known <> b.known THEN 'changed'
    ELSE 're-anchored'
  END AS action,
  a.id AS fact_id,
  b.id AS previous_id,
  coalesce(a.text, b.text) AS text,
  coalesce(a.sentence, b.sentence) AS sentence,
  CASE WHEN b.text <> a.text THEN b.text END AS previous_text,
  CASE WHEN b.sentence <> a.sentence THEN b.sentence END AS previous_sentence,
  b.known AS before,
  CASE WHEN action <> 're-anchored' THEN a.meaning END AS after
FROM b
FULL JOIN a ON a.before_id = b.id
WHERE a.id IS DISTINCT FROM b.id OR a.known <> b.known
