-- gai_repair: the smallest edits, best first; nothing is changed.
CREATE TABLE sample (name text COLLATE "C" PRIMARY KEY, report gai_report);
INSERT INTO sample VALUES ('right', gai_build(2021, (SELECT jsonb_object_agg(cell, CASE
	WHEN cell IN ('applications.received.natural_person', 'applications.received.total', 'applications.granted.natural_person',
		'applications.granted.total', 'applications.total.natural_person', 'applications.total.total') THEN 11
	WHEN cell IN ('disputes.review.upheld', 'disputes.review.total') THEN 2 ELSE 0 END) FROM gai_form(2021))));
-- One cell wrong
INSERT INTO sample SELECT 'cell', gai_set_cell(report, 'applications.total.natural_person', 0) FROM sample WHERE name = 'right';
-- A count in the wrong column
INSERT INTO sample SELECT 'column', gai_set_cell(gai_set_cell(report, 'applications.granted.natural_person', 0),
	'applications.granted.business', 11) FROM sample WHERE name = 'right';
-- A total of table four
INSERT INTO sample SELECT 'total', gai_set_cell(report, 'disputes.review.total', 3) FROM sample WHERE name = 'right';

SELECT name, rank, cells, stated, suggested, resolves, remaining FROM sample, gai_repair(report)
ORDER BY name, rank, cells;

-- The best one, applied, makes the report valid.
WITH best AS (SELECT name, report, p.* FROM sample, gai_repair(report) AS p WHERE rank = 1)
SELECT name, gai_valid(report) AS before, gai_valid(CASE cardinality(cells)
	WHEN 1 THEN gai_set_cell(report, cells[1], suggested[1])
	ELSE gai_set_cell(gai_set_cell(report, cells[1], suggested[1]), cells[2], suggested[2]) END) AS after
FROM best ORDER BY name;

-- The hint of gai_assert is the best one.
SELECT gai_assert(report) FROM sample WHERE name = 'cell';

DROP TABLE sample;
