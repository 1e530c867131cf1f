-- The reports that the analyst's tables rest on, by the order of those.
SELECT id, place, year, title, source AS publisher, published, files, address, link FROM analysis.reports
