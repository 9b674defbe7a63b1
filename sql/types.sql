-- The types: what they hold, how they are written, and the domain.
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = 'gai_report'::regclass AND attnum > 0 ORDER BY attnum;
SELECT count(*) AS attributes FROM pg_attribute WHERE attrelid = 'gai_applications'::regclass AND attnum > 0;

-- The types have a field for each cell of the forms, and for nothing else: an amount numeric, a count bigint.
CREATE VIEW cells_of_types AS
SELECT t.attname || '.' || r.attname || '.' || c.attname AS cell, c.atttypid::regtype::text AS type
FROM pg_attribute AS t
JOIN pg_type AS table_type ON table_type.oid = t.atttypid
JOIN pg_attribute AS r ON r.attrelid = table_type.typrelid
JOIN pg_type AS row_type ON row_type.oid = r.atttypid
JOIN pg_attribute AS c ON c.attrelid = row_type.typrelid
WHERE t.attrelid = 'gai_report'::regclass;
CREATE VIEW cells_of_forms AS
SELECT cell, CASE WHEN unit ~ '元' THEN 'numeric' ELSE 'bigint' END AS type FROM gai_form(2019)
UNION SELECT cell, CASE WHEN unit ~ '元' THEN 'numeric' ELSE 'bigint' END FROM gai_form(2021);
SELECT count(*) FROM cells_of_types;
(TABLE cells_of_types EXCEPT TABLE cells_of_forms) UNION ALL (TABLE cells_of_forms EXCEPT TABLE cells_of_types);
DROP VIEW cells_of_types, cells_of_forms;

-- A value goes through its text and comes back.
CREATE TABLE report (id integer PRIMARY KEY, report gai_report);
INSERT INTO report VALUES (1, gai_build(2021, '{"applications.received.total": 3, "disclosure.fees.amount": 1.50}',
	title => '"财政局", 2024 (年报)', year => 2024, period => '[2024-01-01,2024-12-31]'));
SELECT (report).title, (report).year, (report).period, (report).applications.received.total,
	(report).disclosure.fees.amount, (report).disputes.review.total IS NULL AS unknown FROM report;
SELECT report::text::gai_report IS NOT DISTINCT FROM report AS same FROM report;

-- Fields may be set one by one, and nothing checks them but what one asks to.
UPDATE report SET report.year = 2023, report.overview = '全年收到申请3件。';
SELECT (report).year, (report).overview FROM report;

-- What is no value of the type.
SELECT '(2021)'::gai_report;

-- Values compare and sort as every composite does.
SELECT gai_build(2021, '{}') = gai_build(2021, '{}') AS equal, gai_build(2019, '{}') < gai_build(2021, '{}') AS before;

-- The domain takes reports whose relations hold, and unknown ones.
CREATE TABLE accepted (report gai_valid_report);
INSERT INTO accepted VALUES (NULL), (gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.total": 2}'));
\set VERBOSITY terse
INSERT INTO accepted VALUES (gai_build(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 2}'));
\set VERBOSITY default
SELECT count(*) FROM accepted;

DROP TABLE report, accepted;
