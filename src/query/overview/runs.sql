-- The latest runs that changed the ledger, latest first.
SELECT
  id,
  strftime(finished_at, '%Y-%m-%dT%H:%M:%SZ') AS "finishedAt",
  files_unread AS "filesUnread",
  reports_added AS "reportsAdded",
  reports_changed AS "reportsChanged",
  reports_withdrawn AS "reportsWithdrawn",
  facts_added AS "factsAdded",
  facts_changed AS "factsChanged",
  facts_withdrawn AS "factsWithdrawn",
  facts_reanchored AS "factsReanchored"
FROM run
ORDER BY id DESC
LIMIT 20
