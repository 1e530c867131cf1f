-- Each report before beside the same report after. Where a file has another text now, its new report follows the old.
CREATE OR REPLACE TEMP TABLE report_pair AS
WITH successor AS (
  SELECT b.report_id AS before_id, a.report_id AS after_id
  FROM file_before b
  JOIN file_after a USING (path, part)
  WHERE b.report_id NOT IN (SELECT id FROM report_after)
    AND a.report_id NOT IN (SELECT id FROM report_before)
  QUALIFY row_number() OVER (PARTITION BY b.report_id ORDER BY path) = 1
    AND row_number() OVER (PARTITION BY a.report_id ORDER BY path) = 1
)
SELECT b.id AS before_id, a.id AS after_id, coalesce(a.id, b.id) AS id
FROM report_before b
LEFT JOIN successor s ON s.before_id = b.id
FULL JOIN report_after a ON a.id = coalesce(s.after_id, b.id)
