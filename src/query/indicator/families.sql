-- The families of indicators, in the catalogue's order, with what the ledger holds of each.
SELECT
  family.id,
  any_value(family.name_zh) AS "nameZh",
  any_value(family.name_en) AS "nameEn",
  any_value(family.question_zh) AS "questionZh",
  any_value(family.question_en) AS "questionEn",
  count(f.id)::INTEGER AS facts,
  count(DISTINCT f.report_id)::INTEGER AS reports
FROM family
LEFT JOIN counted_fact f ON f.family = family.id
GROUP BY family.id
ORDER BY any_value(family.position)
