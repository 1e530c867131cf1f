-- How many honours the reports that count hold.
SELECT count(*)::INTEGER AS honours FROM current_recognition x SEMI JOIN counted_report r ON r.id = x.report_id
