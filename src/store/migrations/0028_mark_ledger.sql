-- What tells a ledger from any other database, whatever tables that has.
CREATE TABLE ledger_mark (mark VARCHAR PRIMARY KEY);
INSERT INTO ledger_mark VALUES ('a42477b6-33ee-457b-badd-e418e7cf5a7a');
COMMENT ON TABLE ledger_mark IS 'By this the program knows that a database is a ledger.';
COMMENT ON COLUMN ledger_mark.mark IS 'The same in every ledger.';
