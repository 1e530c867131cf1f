-- Where on the web a file came from. Of files whose sidecar says so: the others need not be read again for it.

ALTER TABLE report_file ADD COLUMN address VARCHAR;
ALTER TABLE report_file ADD COLUMN retrieved DATE;
COMMENT ON COLUMN report_file.address IS 'Web address that the file was fetched from, after redirects, as its sidecar says.';
COMMENT ON COLUMN report_file.retrieved IS 'Day on which it was fetched.';
