-- The honours from number $from on, before number $to, in the order in which they are numbered.
SELECT report, number::INTEGER AS number, start, "end", text, type, level
FROM (
  SELECT
    x.report_id AS report,
    row_number() OVER (ORDER BY r.place_code NULLS LAST, r.year NULLS LAST, r.id, x.start_at, x.position) - 1 AS number,
    x.start_at AS start,
    x.end_at AS "end",
    x.text,
    x.type,
    x.level
  FROM current_recognition x
  JOIN counted_report r ON r.id = x.report_id
)
WHERE number >= CAST($from AS INTEGER) AND number < CAST($to AS INTEGER)
ORDER BY number
