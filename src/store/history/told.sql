-- The reports that are not as they were read: corrected, or with figures that others read.
SELECT report_id FROM extraction WHERE outcome = 'added'
UNION SELECT report_id FROM correction WHERE report_id IS NOT NULL
UNION SELECT split_part(fact_id, '-', 1) FROM corrected_fact
UNION SELECT report_id FROM added_fact
UNION SELECT report_id FROM corrected_recognition
UNION SELECT report_id FROM corrected_reform
UNION SELECT report_id FROM corrected_assignment
ORDER BY 1
