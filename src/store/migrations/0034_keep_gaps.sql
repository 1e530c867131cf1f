-- Which entries of the catalogue each report names beside a number that was not read: to find them in the words of all reports each time
-- that a page asks takes seconds with thousands.

CREATE TABLE gap (
  report_id VARCHAR NOT NULL,
  indicator_id VARCHAR NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL
);
COMMENT ON TABLE gap IS 'Indicators that a report names beside a number that was not read: it gives no figure of the indicator, and no figure at all was read from the sentence.';
COMMENT ON COLUMN gap.report_id IS 'report.id.';
COMMENT ON COLUMN gap.indicator_id IS 'indicator.id of the entry.';
COMMENT ON COLUMN gap.start_at IS 'Where the first such sentence begins in report.clean_text.';
COMMENT ON COLUMN gap.end_at IS 'Where it ends.';
COMMENT ON COLUMN gap.source_start IS 'Where it begins in report.source_text.';
COMMENT ON COLUMN gap.source_end IS 'Where it ends there.';

-- Those of a ledger whose reports are not read again next: nobody shows an indicator as not named that is.
INSERT INTO gap
WITH
  given AS MATERIALIZED (
    SELECT report_id, sentence_index, indicator_id FROM fact WHERE id NOT IN (SELECT fact_id FROM corrected_fact)
    UNION ALL
    SELECT f.report_id, f.sentence_index, c.indicator_id
    FROM corrected_fact c
    JOIN (
      SELECT id, report_id, sentence_index FROM fact
      UNION ALL
      SELECT id, report_id, sentence_index FROM added_fact
    ) f ON f.id = c.fact_id
    WHERE c.status <> 'withdrawn'
  ),
  plain AS MATERIALIZED (
    SELECT s.report_id, s.start_at, s.end_at, s.source_start, s.source_end, s.text
    FROM sentence s
    ANTI JOIN given g ON g.report_id = s.report_id AND g.sentence_index = s.sentence_index
    WHERE NOT s.is_heading
  ),
  unread AS (FROM plain WHERE regexp_matches(text, '[0-9０-９]')),
  phrase AS (
    SELECT DISTINCT id AS indicator_id, words
    FROM (SELECT id, name_zh AS words FROM indicator UNION ALL SELECT id, unnest(phrases) AS words FROM indicator)
    WHERE length(words) > 2 AND NOT regexp_matches(words, '[|()… -]')
  )
SELECT
  u.report_id,
  p.indicator_id,
  min(u.start_at),
  arg_min(u.end_at, u.start_at),
  arg_min(u.source_start, u.start_at),
  arg_min(u.source_end, u.start_at)
FROM unread u
JOIN phrase p ON contains(u.text, p.words)
ANTI JOIN given g ON g.report_id = u.report_id AND g.indicator_id = p.indicator_id
GROUP BY u.report_id, p.indicator_id;
