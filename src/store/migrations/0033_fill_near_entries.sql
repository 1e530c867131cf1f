-- What is known to come near an entry stays so in a ledger whose corrections are applied anew before its reports are read again.

INSERT INTO near_entry SELECT report_id, indicator_id, fact_id FROM near_figure
WHERE report_id NOT IN (SELECT report_id FROM near_entry);
