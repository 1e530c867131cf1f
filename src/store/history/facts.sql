-- What each fact of the table asked_fact says now, with what tells it again later: its words, the n-th time that they stand in this sentence; its
-- sentence whatever the numbers; what it means, but for the fields that are new since the last run.
SELECT
  *,
  to_json([sentence, text])::VARCHAR AS words,
  to_json([regexp_replace(sentence, '[0-9０-９.．,，]+', '#', 'g'), meaning ->> 'indicator'])::VARCHAR AS shape,
  json_merge_patch(meaning, (SELECT patch FROM late_field))::VARCHAR AS known
FROM readings_of('asked_fact')
