-- What each report that counts promises: targets with a figure, how checkable they are and what became of them, and tasks that are
-- handed to a body without a figure.
WITH target AS (
  SELECT f.report_id, f.start_at, f.end_at, f.deadline, f.lead, coalesce(x.verdict, 'cannot-be-rated') AS verdict
  FROM current_fact f
  LEFT JOIN target_outcome x ON x.target_id = f.id
  WHERE f.role = 'target'
),
tally AS (
  SELECT
    report_id,
    count(*)::INTEGER AS targets,
    count(deadline)::INTEGER AS with_deadline,
    count(lead)::INTEGER AS with_lead,
    count(*) FILTER (verdict = 'kept')::INTEGER AS kept,
    count(*) FILTER (verdict = 'missed')::INTEGER AS missed,
    count(*) FILTER (verdict = 'on-course')::INTEGER AS on_course,
    count(*) FILTER (verdict = 'pending')::INTEGER AS pending,
    count(*) FILTER (verdict = 'not-reported')::INTEGER AS not_reported,
    count(*) FILTER (verdict = 'cannot-be-rated')::INTEGER AS cannot_be_rated
  FROM target
  GROUP BY report_id
),
unnumbered AS (
  SELECT a.report_id, count(DISTINCT a.start_at)::INTEGER AS n
  FROM current_assignment a
  WHERE NOT EXISTS (
    SELECT 1 FROM target t WHERE t.report_id = a.report_id AND t.start_at < a.end_at AND t.end_at > a.start_at
  )
  GROUP BY a.report_id
)
SELECT
  r.id AS "reportId",
  coalesce(t.targets, 0) AS targets,
  coalesce(u.n, 0) AS unnumbered,
  coalesce(t.with_deadline, 0) AS "withDeadline",
  coalesce(t.with_lead, 0) AS "withLead",
  coalesce(t.kept, 0) AS kept,
  coalesce(t.missed, 0) AS missed,
  coalesce(t.on_course, 0) AS "onCourse",
  coalesce(t.pending, 0) AS pending,
  coalesce(t.not_reported, 0) AS "notReported",
  coalesce(t.cannot_be_rated, 0) AS "cannotBeRated"
FROM counted_report r
LEFT JOIN tally t ON t.report_id = r.id
LEFT JOIN unnumbered u ON u.report_id = r.id
ORDER BY r.id
