-- Reports that name one of the indicators whose ids $ids lists beside a number that was not read, and give no figure of
-- it: report/gaps.sql asked from the other side, for one indicator of every report.
SELECT indicator_id AS "indicatorId", report_id AS report, start_at AS start, end_at AS "end"
FROM gap
SEMI JOIN counted_report r ON r.id = report_id
WHERE indicator_id IN (SELECT unnest(string_split($ids, ',')))
ORDER BY indicator_id, report_id
