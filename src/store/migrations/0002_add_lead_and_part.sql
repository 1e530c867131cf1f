-- Whom a figure's task belongs to, and which figures are parts of others.

ALTER TABLE fact ADD COLUMN lead VARCHAR;
ALTER TABLE fact ADD COLUMN is_part BOOLEAN DEFAULT false;
COMMENT ON COLUMN fact.lead IS 'The bodies that lead the task that it belongs to, 、 between several; null when none is named.';
COMMENT ON COLUMN fact.is_part IS 'Whether it is a part (其中) of a total that stands before it.';

ALTER TABLE corrected_fact ADD COLUMN lead VARCHAR;
ALTER TABLE corrected_fact ADD COLUMN is_part BOOLEAN DEFAULT false;
COMMENT ON COLUMN corrected_fact.lead IS 'As fact.lead.';
COMMENT ON COLUMN corrected_fact.is_part IS 'As fact.is_part.';

CREATE OR REPLACE VIEW current_fact AS
SELECT
  f.id, f.report_id, f.section_index, f.sentence_index, f.start_at, f.end_at, f.source_start, f.source_end, f.text,
  CASE WHEN c.fact_id IS NULL THEN f.value ELSE c.value END AS value,
  CASE WHEN c.fact_id IS NULL THEN f.value_max ELSE c.value_max END AS value_max,
  CASE WHEN c.fact_id IS NULL THEN f.unit ELSE c.unit END AS unit,
  CASE WHEN c.fact_id IS NULL THEN f.comparator ELSE c.comparator END AS comparator,
  CASE WHEN c.fact_id IS NULL THEN f.role ELSE c.role END AS role,
  CASE WHEN c.fact_id IS NULL THEN f.change ELSE c.change END AS change,
  CASE WHEN c.fact_id IS NULL THEN f.from_value ELSE c.from_value END AS from_value,
  CASE WHEN c.fact_id IS NULL THEN f.indicator ELSE c.indicator END AS indicator,
  CASE WHEN c.fact_id IS NULL THEN f.indicator_id ELSE c.indicator_id END AS indicator_id,
  CASE WHEN c.fact_id IS NULL THEN f.family ELSE c.family END AS family,
  CASE WHEN c.fact_id IS NULL THEN f.domain ELSE c.domain END AS domain,
  CASE WHEN c.fact_id IS NULL THEN f.period_start ELSE c.period_start END AS period_start,
  CASE WHEN c.fact_id IS NULL THEN f.period_end ELSE c.period_end END AS period_end,
  CASE WHEN c.fact_id IS NULL THEN f.deadline ELSE c.deadline END AS deadline,
  CASE WHEN c.fact_id IS NULL THEN f.deadline_precision ELSE c.deadline_precision END AS deadline_precision,
  CASE WHEN c.fact_id IS NULL THEN f.deadline_text ELSE c.deadline_text END AS deadline_text,
  CASE WHEN c.fact_id IS NULL THEN f.cumulative ELSE c.cumulative END AS cumulative,
  CASE WHEN c.fact_id IS NULL THEN f.scope ELSE c.scope END AS scope,
  CASE WHEN c.fact_id IS NULL THEN f.lead ELSE c.lead END AS lead,
  CASE WHEN c.fact_id IS NULL THEN f.is_part ELSE c.is_part END AS is_part,
  CASE WHEN c.fact_id IS NULL THEN f.confidence ELSE c.confidence END AS confidence,
  f.rules,
  coalesce(c.status, 'read') AS status,
  coalesce(c.correction_ids, []::VARCHAR[]) AS correction_ids
FROM fact f
LEFT JOIN corrected_fact c ON c.fact_id = f.id
WHERE c.status IS DISTINCT FROM 'withdrawn';
COMMENT ON VIEW current_fact IS 'The facts with corrections applied: what every page and query should read. status is read, corrected or confirmed.';
