-- What flags had said of a file that is gone, for the day that it comes back.
CREATE TABLE remembered_file (
  path VARCHAR PRIMARY KEY,
  overrides VARCHAR NOT NULL
);
COMMENT ON TABLE remembered_file IS 'Files that were withdrawn, of which flags had said something: it holds again when they come back.';
COMMENT ON COLUMN remembered_file.path IS 'Path of the file, relative to the folder that the ledger is in.';
COMMENT ON COLUMN remembered_file.overrides IS 'Metadata given on the command line for this file, as JSON.';
