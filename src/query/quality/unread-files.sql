-- The files that hold no readable report, with the reason.
SELECT path, name, code, reason, hint FROM unread_file ORDER BY path
