-- The texts of the reports whose ids $ids lists, and the files that hold them. Ids are looked up in the list, not in the index of
-- reports: a text that is fetched by its row is unpacked with the thousand in front of it.
SELECT
  r.id AS "reportId",
  (SELECT list(f.name ORDER BY f.name) FROM report_file f WHERE f.report_id = r.id) AS files,
  w.address,
  w.retrieved,
  r.format,
  r.encoding,
  r.clean_text AS clean,
  r.source_text AS source
FROM report r
LEFT JOIN (
  FROM report_file SELECT DISTINCT ON (report_id) report_id, address, retrieved WHERE address IS NOT NULL ORDER BY name
) w ON w.report_id = r.id
WHERE list_contains(string_split($ids, ','), r.id)
ORDER BY r.id
