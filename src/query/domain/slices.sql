-- What long lists are cut into: all of a policy domain, and all of a report.
SELECT id FROM domain
UNION ALL
SELECT id FROM report
ORDER BY id
