-- What the ledger holds.
SELECT
  (SELECT count(*)::INTEGER FROM report WHERE kind <> 'statistics') AS reports,
  (SELECT count(*)::INTEGER FROM statistic) AS statistics,
  (SELECT count(*)::INTEGER FROM place) AS places,
  (SELECT count(*)::INTEGER FROM current_fact) AS facts,
  (SELECT count(DISTINCT path)::INTEGER FROM report_file) AS files,
  (SELECT count(*)::INTEGER FROM unread_file) AS unread,
  (SELECT count(*)::INTEGER FROM issue WHERE severity = 'error') AS errors,
  (SELECT count(*)::INTEGER FROM issue WHERE severity = 'warning') AS warnings,
  (SELECT count(*)::INTEGER FROM issue WHERE severity = 'note') AS notes
