-- An issue is a code and its values; the words in both languages are in data/reference/checks.yml.
ALTER TABLE issue ADD COLUMN code VARCHAR;
ALTER TABLE issue ADD COLUMN details VARCHAR;
COMMENT ON COLUMN issue.message IS 'What is wrong, in English, value last.';
COMMENT ON COLUMN issue.check_name IS 'Name of the check that found it, as in checks.yml.';
COMMENT ON COLUMN issue.code IS 'Which issue it is, as in checks.yml; null for one that an older version found, until its report is read again.';
COMMENT ON COLUMN issue.details IS 'What fills the holes of its words, as a JSON object.';
