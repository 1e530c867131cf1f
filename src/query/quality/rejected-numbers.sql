-- Why numbers were read as no figure, the commonest reason first, with four of each, drawn by a hash so that they come
-- from many reports and stay the same from build to build.
WITH counted AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY reason)::INTEGER AS numbers,
    row_number() OVER (PARTITION BY reason ORDER BY md5(report_id || '-' || start_at), report_id, start_at) AS draw
  FROM rejected
),
spread AS (SELECT reason, count(DISTINCT report_id)::INTEGER AS reports FROM rejected GROUP BY reason)
SELECT
  c.reason,
  c.numbers,
  spread.reports,
  c.report_id AS "reportId",
  c.start_at AS start,
  c.end_at AS "end",
  s.start_at AS "sentenceStart",
  s.text AS sentence
FROM counted c
JOIN spread ON spread.reason = c.reason
JOIN sentence s ON s.report_id = c.report_id AND s.sentence_index = c.sentence_index
WHERE c.draw <= 4
ORDER BY c.numbers DESC, c.reason, c.draw
