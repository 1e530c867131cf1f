-- How many figures of each role have a confidence in each tenth; 1 belongs to the last.
SELECT least(9, floor(confidence * 10 + 1e-9))::INTEGER AS tenth, role, count(*)::INTEGER AS figures
FROM current_fact
GROUP BY tenth, role
ORDER BY tenth, role
