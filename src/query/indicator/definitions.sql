-- What the families whose ids $ids lists tell, comma between them, and what each of their indicators counts.
SELECT
  f.id,
  coalesce(f.definition_zh, '') AS "definitionZh",
  coalesce(f.definition_en, '') AS "definitionEn",
  (
    SELECT coalesce(
      list(
        {
          id: i.id,
          "definitionZh": coalesce(i.definition_zh, ''),
          "definitionEn": coalesce(i.definition_en, ''),
          "sourceZh": coalesce(i.source_zh, i.source),
          "sourceEn": i.source,
          phrases: i.phrases
        } ORDER BY i.position
      ),
      []
    )
    FROM indicator i
    WHERE i.family = f.id
  ) AS indicators
FROM family f
JOIN (SELECT unnest(string_split($ids, ',')) AS id) wanted ON wanted.id = f.id
