-- What each report says of itself now.
SELECT
  r.id, r.place_code, p.name AS place_name, r.year, r.title,
  (SELECT min(name) FROM report_file WHERE report_id = r.id) AS file_name,
  coalesce(f.facts, 0) AS facts,
  to_json({
    place: r.place_code, kind: r.kind, year: r.year, periodStart: r.period_start, periodEnd: r.period_end,
    published: r.published, title: r.title, source: r.source, author: r.author
  })::VARCHAR AS description
FROM report r
LEFT JOIN (SELECT report_id, count(*) AS facts FROM current_fact GROUP BY report_id) f ON f.report_id = r.id
LEFT JOIN place p ON p.code = r.place_code
