INSERT INTO fact_change
SELECT $run, f.* FROM fact_pair f JOIN report_pair p ON p.id = f.report_id
WHERE p.before_id IS NOT NULL
