-- Of the places whose figures the table link_fact holds: the indicators that a target of the place is about and that a report of it, one of
-- several, names beside a number that was not read, as `report/gaps` has it.
WITH aim AS (SELECT DISTINCT "placeCode" AS place_code, "indicatorId" AS indicator_id FROM link_fact WHERE role = 'target'),
several AS (
  SELECT id, place_code
  FROM report
  WHERE place_code IN (SELECT place_code FROM aim)
  QUALIFY count(*) OVER (PARTITION BY place_code) > 1 AND kind <> 'statistics'
),
given AS (
  SELECT report_id, sentence_index, indicator_id FROM current_fact WHERE report_id IN (SELECT id FROM several)
),
-- Picked before their words are looked at: of one place among hundreds that is a hundredth of the time.
plain AS MATERIALIZED (
  SELECT s.report_id, r.place_code, s.text
  FROM sentence s
  JOIN several r ON r.id = s.report_id
  ANTI JOIN given g ON g.report_id = s.report_id AND g.sentence_index = s.sentence_index
  WHERE NOT s.is_heading
),
unread AS (FROM plain WHERE regexp_matches(text, '[0-9０-９]'))
SELECT DISTINCT u.report_id AS "reportId", p.indicator_id AS "indicatorId"
FROM unread u
JOIN aim USING (place_code)
JOIN indicator_phrase p ON p.indicator_id = aim.indicator_id AND contains(u.text, p.words)
ANTI JOIN given g ON g.report_id = u.report_id AND g.indicator_id = p.indicator_id
