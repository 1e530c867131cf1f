-- Who says whom a figure belongs to, and what part is meant. Of reports that were read before: nobody, until the next
-- ingest reads them again.

ALTER TABLE fact ADD COLUMN scope_basis VARCHAR;
ALTER TABLE fact ADD COLUMN coverage VARCHAR;
UPDATE fact SET scope_basis = if(scope IS NULL, 'assumed', 'stated');
COMMENT ON COLUMN fact.scope_basis IS 'stated in the clause, carried from a heading or an earlier clause, or assumed; a scope of null that is assumed is not stated.';
COMMENT ON COLUMN fact.coverage IS 'What part is meant, in the words of the report: 首批, 119个事项, 市本级; null when no part is named.';

ALTER TABLE corrected_fact ADD COLUMN scope_basis VARCHAR;
ALTER TABLE corrected_fact ADD COLUMN coverage VARCHAR;
UPDATE corrected_fact SET scope_basis = if(scope IS NULL, 'assumed', 'stated');
COMMENT ON COLUMN corrected_fact.scope_basis IS 'As fact.scope_basis.';
COMMENT ON COLUMN corrected_fact.coverage IS 'As fact.coverage.';
