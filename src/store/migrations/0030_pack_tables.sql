-- A ledger takes half the room and is written faster: sentences are packed as texts are, and tables of many rows that are only ever
-- written whole keep no index of their keys, which no question asked (`references.ts` holds that ids are one of a kind).

CREATE TABLE sentence_next (
  report_id VARCHAR NOT NULL,
  sentence_index INTEGER NOT NULL,
  section_index INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  is_heading BOOLEAN NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL USING COMPRESSION zstd
);
INSERT INTO sentence_next BY NAME FROM sentence;
DROP TABLE sentence;
ALTER TABLE sentence_next RENAME TO sentence;
COMMENT ON TABLE sentence IS 'The sentences of each report, headings included.';
COMMENT ON COLUMN sentence.report_id IS 'report.id.';
COMMENT ON COLUMN sentence.sentence_index IS 'Position in the report, from 0.';
COMMENT ON COLUMN sentence.section_index IS 'The innermost section that it stands in.';
COMMENT ON COLUMN sentence.paragraph IS 'Number of the paragraph that it stands in.';
COMMENT ON COLUMN sentence.is_heading IS 'Whether it is a heading.';
COMMENT ON COLUMN sentence.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN sentence.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN sentence.source_start IS 'Source offset, inclusive.';
COMMENT ON COLUMN sentence.source_end IS 'Source offset, exclusive.';
COMMENT ON COLUMN sentence.text IS 'Its characters, cleaned.';

CREATE TABLE fact_next (
  id VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  section_index INTEGER NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  value_max DOUBLE,
  unit VARCHAR NOT NULL,
  comparator VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  change VARCHAR NOT NULL,
  from_value DOUBLE,
  indicator VARCHAR NOT NULL,
  indicator_id VARCHAR,
  family VARCHAR,
  domain VARCHAR NOT NULL,
  period_start DATE,
  period_end DATE,
  deadline DATE,
  deadline_precision VARCHAR,
  deadline_text VARCHAR,
  cumulative BOOLEAN NOT NULL,
  scope VARCHAR,
  confidence DOUBLE NOT NULL,
  rules VARCHAR[] NOT NULL,
  lead VARCHAR,
  is_part BOOLEAN DEFAULT false,
  measure VARCHAR,
  scope_basis VARCHAR,
  coverage VARCHAR,
  doubts VARCHAR[],
  other_role VARCHAR,
  field INTEGER,
  field_group VARCHAR,
  field_area VARCHAR,
  yearly VARCHAR,
  cell_table INTEGER,
  cell_row VARCHAR[],
  cell_column VARCHAR[],
  reader VARCHAR DEFAULT 'rules',
  cell_address VARCHAR,
  CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx')),
  CHECK (role IN ('reform_count', 'target', 'outcome', 'context')),
  CHECK (change IN ('increase', 'decrease', 'none')),
  CHECK (deadline_precision IN ('day', 'month', 'quarter', 'year')),
  CHECK (confidence BETWEEN 0 AND 1)
);
INSERT INTO fact_next BY NAME FROM fact;
DROP TABLE fact;
ALTER TABLE fact_next RENAME TO fact;
COMMENT ON TABLE fact IS 'Every figure as it was read. Corrections never alter it: see current_fact.';
COMMENT ON COLUMN fact.id IS 'report id, start_at and end_at, joined by hyphens.';
COMMENT ON COLUMN fact.report_id IS 'report.id.';
COMMENT ON COLUMN fact.section_index IS 'section.section_index of the innermost section.';
COMMENT ON COLUMN fact.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN fact.start_at IS 'Clean offset of the quantity, inclusive.';
COMMENT ON COLUMN fact.end_at IS 'Clean offset of the quantity, exclusive.';
COMMENT ON COLUMN fact.source_start IS 'Source offset of the quantity, inclusive.';
COMMENT ON COLUMN fact.source_end IS 'Source offset of the quantity, exclusive.';
COMMENT ON COLUMN fact.text IS 'The quantity as written, cleaned.';
COMMENT ON COLUMN fact.value IS 'In base units: 9379万元 is 93790000, 50% is 50, 1/4 is 25 %.';
COMMENT ON COLUMN fact.value_max IS 'Upper end of a range; null otherwise.';
COMMENT ON COLUMN fact.unit IS 'Unit or measure word without scale, as 项, 元, %, pp, rank; empty if none is named.';
COMMENT ON COLUMN fact.comparator IS 'eq, ge (以上), gt (超), le (以内), lt (不足) or approx (约).';
COMMENT ON COLUMN fact.role IS 'reform_count counts reform activity, target is planned, outcome is achieved, context is background.';
COMMENT ON COLUMN fact.change IS 'increase, decrease or none.';
COMMENT ON COLUMN fact.from_value IS 'The value before, in the same unit, where one is given.';
COMMENT ON COLUMN fact.indicator IS 'What is measured, in the words of the report.';
COMMENT ON COLUMN fact.indicator_id IS 'indicator.id, when it matches an entry of the catalogue.';
COMMENT ON COLUMN fact.family IS 'family.id, also where no entry of the catalogue fits.';
COMMENT ON COLUMN fact.domain IS 'domain.id of the policy domain.';
COMMENT ON COLUMN fact.period_start IS 'First day that it is about.';
COMMENT ON COLUMN fact.period_end IS 'Last day that it is about.';
COMMENT ON COLUMN fact.deadline IS 'Last day for a target.';
COMMENT ON COLUMN fact.deadline_precision IS 'day, month, quarter or year.';
COMMENT ON COLUMN fact.deadline_text IS 'The deadline as written.';
COMMENT ON COLUMN fact.cumulative IS 'Whether it counts since a start (累计) and not for this period alone.';
COMMENT ON COLUMN fact.scope IS 'The body or place that it belongs to when that is not the reporting place as a whole.';
COMMENT ON COLUMN fact.confidence IS '0 to 1.';
COMMENT ON COLUMN fact.rules IS 'Names of the rules that decided, in order.';
COMMENT ON COLUMN fact.lead IS 'The bodies that lead the task that it belongs to, 、 between several; null when none is named.';
COMMENT ON COLUMN fact.is_part IS 'Whether it is a part (其中) of a total that stands before it.';
COMMENT ON COLUMN fact.measure IS 'level (总量达), step (新增), rate of change, share, rank, duration or ratio.';
COMMENT ON COLUMN fact.scope_basis IS 'stated in the clause, carried from a heading or an earlier clause, or assumed; a scope of null that is assumed is not stated.';
COMMENT ON COLUMN fact.coverage IS 'What part is meant, in the words of the report: 首批, 119个事项, 市本级; null when no part is named.';
COMMENT ON COLUMN fact.doubts IS 'What of it is too doubtful to set it beside other figures: role, scope.';
COMMENT ON COLUMN fact.other_role IS 'The likeliest role but for role, where that is doubtful; else null.';
COMMENT ON COLUMN fact.field IS 'Of a rank, of how many it is: 337 of 第11位 among 337 cities; null where nobody says, and for what is no rank.';
COMMENT ON COLUMN fact.field_group IS 'Of a rank, of what it is, where their number is told: 城市 (groups of ranks.yml).';
COMMENT ON COLUMN fact.field_area IS 'Of a rank, the area that it is held in: 全国, 西部 (areas of ranks.yml); null where none is named.';
COMMENT ON COLUMN fact.yearly IS 'each for an amount of each of several years (每年新增40万人), average for that of a year on average (年均增长5%); null where nobody says so: a sum, or that of one year.';
COMMENT ON COLUMN fact.cell_table IS 'report_table.table_index of the table in which it stands; null for a figure in prose.';
COMMENT ON COLUMN fact.cell_row IS 'The headings of its row, outermost first.';
COMMENT ON COLUMN fact.cell_column IS 'The headings of its column, outermost first.';
COMMENT ON COLUMN fact.reader IS 'Who or what read it: rules for Reform Ledger, else as the file of its extractions says.';
COMMENT ON COLUMN fact.cell_address IS 'Of a figure of statistics, where its cell is in the file: Sheet1!D12.';

CREATE TABLE reform_member_next (
  cluster_key VARCHAR,
  report_id VARCHAR,
  "position" INTEGER NOT NULL,
  how VARCHAR NOT NULL,
  is_first BOOLEAN NOT NULL,
  "name" VARCHAR NOT NULL,
  sentence_index INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  CHECK (how IN ('named', 'quoted')),
);
INSERT INTO reform_member_next BY NAME FROM reform_member;
DROP TABLE reform_member;
ALTER TABLE reform_member_next RENAME TO reform_member;
COMMENT ON TABLE reform_member IS 'Where each report names a reform of reform_cluster, first.';
COMMENT ON COLUMN reform_member.cluster_key IS 'reform_cluster.key.';
COMMENT ON COLUMN reform_member.report_id IS 'report.id.';
COMMENT ON COLUMN reform_member.position IS 'Order among those that name it, from 0: by year.';
COMMENT ON COLUMN reform_member.how IS 'named: read as a reform of the report; quoted: its name stands in quotation marks and no more.';
COMMENT ON COLUMN reform_member.is_first IS 'Whether the report is of the earliest year on record.';
COMMENT ON COLUMN reform_member.name IS 'The name as it stands there.';
COMMENT ON COLUMN reform_member.sentence_index IS 'sentence.sentence_index.';
COMMENT ON COLUMN reform_member.start_at IS 'Clean offset, inclusive.';
COMMENT ON COLUMN reform_member.end_at IS 'Clean offset, exclusive.';
COMMENT ON COLUMN reform_member.source_start IS 'Source offset, inclusive; of the whole sentence where a quoted name is written otherwise in the source.';
COMMENT ON COLUMN reform_member.source_end IS 'Source offset, exclusive.';

CREATE TABLE target_outcome_next (
  target_id VARCHAR NOT NULL,
  report_id VARCHAR NOT NULL,
  place_code VARCHAR NOT NULL,
  indicator_id VARCHAR,
  verdict VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  due DATE,
  unit VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  tolerance DOUBLE,
  outcome_id VARCHAR,
  outcome_value DOUBLE,
  difference DOUBLE,
  base_id VARCHAR,
  base_value DOUBLE,
  CHECK (verdict IN ('kept', 'missed', 'on-course', 'pending', 'not-reported', 'cannot-be-rated'))
);
INSERT INTO target_outcome_next BY NAME FROM target_outcome;
DROP TABLE target_outcome;
ALTER TABLE target_outcome_next RENAME TO target_outcome;
COMMENT ON TABLE target_outcome IS 'Every target of a report whose place is known, beside the outcome that answers it, with a verdict and its reason.';
COMMENT ON COLUMN target_outcome.target_id IS 'fact.id of the target.';
COMMENT ON COLUMN target_outcome.report_id IS 'report.id of the target.';
COMMENT ON COLUMN target_outcome.place_code IS 'place.code.';
COMMENT ON COLUMN target_outcome.indicator_id IS 'indicator.id; null when the target matches no entry of the catalogue.';
COMMENT ON COLUMN target_outcome.verdict IS 'kept, missed, on-course, pending (not due yet), not-reported or cannot-be-rated.';
COMMENT ON COLUMN target_outcome.reason IS 'Why: a code that docs/links.md puts in words; the other columns are what it speaks of.';
COMMENT ON COLUMN target_outcome.due IS 'The last day for it.';
COMMENT ON COLUMN target_outcome.unit IS 'Unit of the values of this row: the target''s.';
COMMENT ON COLUMN target_outcome.value IS 'The target''s value; growth has a sign: a fall of 3 is -3.';
COMMENT ON COLUMN target_outcome.tolerance IS 'How far the outcome may be off, when the target is approximate.';
COMMENT ON COLUMN target_outcome.outcome_id IS 'fact.id of the outcome that it is rated by; for one that is pending, of how far the place has come.';
COMMENT ON COLUMN target_outcome.outcome_value IS 'The outcome''s value.';
COMMENT ON COLUMN target_outcome.difference IS 'How far the outcome, else the base, lies beyond the target, below zero short of it, in unit: from the nearer end of a range.';
COMMENT ON COLUMN target_outcome.base_id IS 'fact.id of the last outcome before the target''s period.';
COMMENT ON COLUMN target_outcome.base_value IS 'The base''s value.';

CREATE TABLE near_figure_next (
  report_id VARCHAR,
  indicator_id VARCHAR,
  fact_id VARCHAR,
);
INSERT INTO near_figure_next BY NAME FROM near_figure;
DROP TABLE near_figure;
ALTER TABLE near_figure_next RENAME TO near_figure;
COMMENT ON TABLE near_figure IS 'Figures that come near an entry of the catalogue of which their report gives none on that side, done or promised.';
COMMENT ON COLUMN near_figure.report_id IS 'report.id.';
COMMENT ON COLUMN near_figure.indicator_id IS 'indicator.id of the entry.';
COMMENT ON COLUMN near_figure.fact_id IS 'fact.id of the figure: one that matches no entry, or the same entry in another unit.';
