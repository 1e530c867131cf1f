-- What each fact means now, found by its words: the n-th time that these words stand in this sentence. Its meaning is the
-- whole fact without where it stands, how it was read and who has looked at it.
SELECT
  "reportId" AS report_id,
  id,
  sentence.text AS sentence,
  text,
  row_number() OVER (PARTITION BY "reportId", sentence.text, text ORDER BY start) AS occurrence,
  json_merge_patch(
    to_json(f),
    '{"id": null, "reportId": null, "start": null, "end": null, "received": null, "text": null, "section": null,
      "sentence": null, "confidence": null, "doubts": null, "otherRole": null, "rules": null, "status": null}'
  )::VARCHAR AS meaning
FROM figure f
