-- Each report before beside the same report after. Where a file has another text now, its new report follows the old; where
-- another file has come for one that is gone, the one report of that place, year and title does.
CREATE OR REPLACE TEMP TABLE report_pair AS
WITH
  gone AS (FROM report_before WHERE id NOT IN (SELECT id FROM report_after)),
  come AS (FROM report_after WHERE id NOT IN (SELECT id FROM report_before)),
  by_file AS (
    SELECT b.report_id AS before_id, a.report_id AS after_id
    FROM file_before b
    JOIN file_after a USING (path, part)
    WHERE b.report_id IN (SELECT id FROM gone) AND a.report_id IN (SELECT id FROM come)
    QUALIFY row_number() OVER (PARTITION BY b.report_id ORDER BY path) = 1
      AND row_number() OVER (PARTITION BY a.report_id ORDER BY path) = 1
  ),
  by_name AS (
    SELECT g.id AS before_id, c.id AS after_id
    FROM gone g
    JOIN come c USING (place_code, year, title)
    WHERE g.id NOT IN (SELECT before_id FROM by_file) AND c.id NOT IN (SELECT after_id FROM by_file)
    QUALIFY count(*) OVER (PARTITION BY g.id) = 1 AND count(*) OVER (PARTITION BY c.id) = 1
  ),
  successor AS (FROM by_file UNION ALL FROM by_name)
SELECT b.id AS before_id, a.id AS after_id, coalesce(a.id, b.id) AS id
FROM report_before b
LEFT JOIN successor s ON s.before_id = b.id
FULL JOIN report_after a ON a.id = coalesce(s.after_id, b.id)
