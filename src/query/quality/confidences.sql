-- How many figures of each role have a confidence in each tenth, and how many of them stand in tables; 1 belongs to the last.
SELECT least(9, floor(confidence * 10 + 1e-9))::INTEGER AS tenth, role, count(*)::INTEGER AS figures, count(cell_table)::INTEGER AS "inTables"
FROM current_fact
GROUP BY tenth, role
ORDER BY tenth, role
