-- Why a file could not be read is a fault and its values; the words in both languages are in data/reference/unread.yml.
ALTER TABLE unread_file ADD COLUMN fault VARCHAR;
ALTER TABLE unread_file ADD COLUMN details VARCHAR;
COMMENT ON COLUMN unread_file.code IS 'What kind of fault it is, as in unread.yml: empty, binary, damaged …';
COMMENT ON COLUMN unread_file.reason IS 'The reason in English.';
COMMENT ON COLUMN unread_file.hint IS 'What to do about it, in English.';
COMMENT ON COLUMN unread_file.fault IS 'Which fault it is, as in unread.yml; null for one that an older version met, until the file is tried again.';
COMMENT ON COLUMN unread_file.details IS 'What fills the holes of its words, as a JSON object.';
