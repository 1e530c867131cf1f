-- The run that made a ledger anew, after those that are known of the old one: a report that the old one held with the same text is
-- no news, another is added, and one that is gone is withdrawn.
CREATE OR REPLACE TEMP TABLE last AS SELECT coalesce(max(id), 0) AS id FROM run;
INSERT INTO run BY NAME SELECT * REPLACE ((SELECT id + 1 FROM last) AS id) FROM made;
UPDATE report SET run_id = (SELECT id + 1 FROM last);

CREATE OR REPLACE TEMP TABLE held AS
WITH told AS (
  SELECT run_id, report_id AS id, action <> 'withdrawn' AS is_held, h FROM history h
  UNION ALL
  SELECT run_id, previous_id, false, h FROM history h WHERE previous_id IS NOT NULL
)
SELECT id, h FROM (FROM told SELECT DISTINCT ON (id) id, is_held, h ORDER BY id, run_id DESC, is_held DESC) WHERE is_held;

INSERT INTO history BY NAME
SELECT * REPLACE ((SELECT id + 1 FROM last) AS run_id) FROM told WHERE report_id NOT IN (SELECT id FROM held);

INSERT INTO history BY NAME
SELECT h.* REPLACE (
  (SELECT id + 1 FROM last) AS run_id, 'withdrawn' AS action, NULL AS previous_id, h.facts_after AS facts_before, 0 AS facts_after,
  0 AS facts_added, 0 AS facts_changed, h.facts_after AS facts_withdrawn, 0 AS facts_reanchored
)
FROM (SELECT unnest(h) FROM held WHERE id NOT IN (SELECT id FROM report)) h;

UPDATE run SET
  reports_added = (SELECT count(*) FROM history WHERE run_id = run.id AND action = 'added' AND kind IS DISTINCT FROM 'statistics'),
  reports_withdrawn = (SELECT count(*) FROM history WHERE run_id = run.id AND action = 'withdrawn' AND kind IS DISTINCT FROM 'statistics'),
  facts_added = (SELECT coalesce(sum(facts_added), 0) FROM history WHERE run_id = run.id AND kind IS DISTINCT FROM 'statistics'),
  facts_withdrawn = (SELECT coalesce(sum(facts_withdrawn), 0) FROM history WHERE run_id = run.id AND kind IS DISTINCT FROM 'statistics')
WHERE id = (SELECT id + 1 FROM last);
