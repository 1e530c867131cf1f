-- What the ledger is as its last run left it, and how much the analyst's tables have of it.
SELECT
  r.id AS run,
  strftime(r.finished_at, '%Y-%m-%dT%H:%M:%SZ') AS created,
  r.version,
  r.digest_version AS digest,
  r.corrections_version AS corrections,
  (SELECT count(*)::INTEGER FROM analysis.reports) AS reports,
  (SELECT count(*)::INTEGER FROM analysis.facts) AS facts
FROM run r
ORDER BY r.id DESC
LIMIT 1
