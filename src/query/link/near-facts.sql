-- The figures that may come near an entry of the catalogue which their report does not give; statistics give what they give.
SELECT
  f.id, f."reportId", f.start, f.sentence, f.indicator, f."indicatorId", f.unit, f.value, f.measure, f.change, f.role,
  f.period, f.part
FROM figure f
WHERE f.role <> 'context' AND f."reportId" NOT IN (SELECT id FROM statistic)
ORDER BY f."reportId", f.start
