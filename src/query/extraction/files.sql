-- Every file that holds a report, by which rows of extractions name it.
SELECT report_id AS "reportId", path, name, sha256 FROM report_file ORDER BY path, part
