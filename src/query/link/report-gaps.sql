-- Indicators that the reports whose ids $ids lists name beside a number that was not read: the report gives no figure of
-- the indicator, and no figure at all was read from the sentence, the first such one of each.
WITH
  wanted AS (SELECT unnest(string_split($ids, ',')) AS id),
  given AS MATERIALIZED (
    SELECT report_id, sentence_index, indicator_id FROM current_fact WHERE report_id IN (FROM wanted)
  ),
  -- Picked before their words are looked at: of few reports among hundreds that is a hundredth of the time.
  plain AS MATERIALIZED (
    SELECT s.report_id, s.start_at, s.end_at, s.source_start, s.source_end, s.text
    FROM sentence s
    ANTI JOIN given g ON g.report_id = s.report_id AND g.sentence_index = s.sentence_index
    WHERE s.report_id IN (FROM wanted) AND NOT s.is_heading
  ),
  unread AS (FROM plain WHERE regexp_matches(text, '[0-9０-９]'))
SELECT
  u.report_id,
  p.indicator_id,
  min(u.start_at) AS start_at,
  arg_min(u.end_at, u.start_at) AS end_at,
  arg_min(u.source_start, u.start_at) AS source_start,
  arg_min(u.source_end, u.start_at) AS source_end
FROM unread u
JOIN indicator_phrase p ON contains(u.text, p.words)
ANTI JOIN given g ON g.report_id = u.report_id AND g.indicator_id = p.indicator_id
GROUP BY u.report_id, p.indicator_id
ORDER BY u.report_id, p.indicator_id
