-- The files that hold no readable report, with the reason and the name by which that tells of the file.
SELECT path, name, code, reason, hint, details ->> '$.path' AS told FROM unread_file ORDER BY path
